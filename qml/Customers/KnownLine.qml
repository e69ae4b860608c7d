import QtQuick
import QtQuick.Templates as T
import Leadhand.Controls

// A label with its value, and a pencil: pressing it lets one correct it.
T.AbstractButton {
    id: control

    required property string label
    required property string value
    required property string iconName

    focusPolicy: Qt.StrongFocus
    objectName: "knownLine"
    bottomPadding: Theme.space8
    leftPadding: Theme.space8
    rightPadding: Theme.space8
    topPadding: Theme.space8
    implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.Button
    Accessible.name: value === "" ? qsTr("Add: %1").arg(label) : qsTr("%1: %2, change").arg(label).arg(value)
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: Item {
        implicitHeight: words.implicitHeight
        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.act
            name: control.iconName
        }
        Column {
            id: words

            anchors {
                left: icon.right
                leftMargin: Theme.space12
                right: pencil.left
                rightMargin: Theme.space8
                verticalCenter: parent.verticalCenter
            }
            spacing: 2
            Words {
                kind: "small"
                text: control.label
                visible: control.value !== ""
                width: parent.width
                Accessible.ignored: true
            }
            Words {
                color: control.value === "" ? Theme.inkSecond : Theme.ink
                lineHeight: 1
                text: control.value === "" ? qsTr("Add: %1").arg(control.label) : control.value
                width: parent.width
                Accessible.ignored: true
            }
        }
        Icon {
            id: pencil

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSecond
            name: control.value === "" ? "plus" : "edit"
            size: 20
        }
    }
    background: Rectangle {
        color: control.down ? Theme.pressed : "transparent"
        radius: Theme.radiusField
        FocusRing {
            control: control
            radius: Theme.radiusField + 4
            shown: control.visualFocus
        }
    }
}
