import QtQuick
import QtQuick.Templates as T
import Leadhand.Controls

// The name of a line with what there is to say of it; pressing it shows more below.
T.AbstractButton {
    id: control

    required property string second
    required property string secondTone
    required property bool open

    focusPolicy: Qt.StrongFocus
    objectName: "lineName"
    implicitHeight: Math.max(Theme.touchPrimary, implicitContentHeight + Theme.space8 * 2)
    implicitWidth: 160
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: second
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4
            width: parent.width
            Item {
                height: name.implicitHeight
                width: parent.width
                Words {
                    id: name

                    kind: "strong"
                    text: control.text
                    width: Math.min(Math.ceil(implicitWidth), parent.width - mark.width - Theme.space4)
                    Accessible.ignored: true
                }
                Icon {
                    id: mark

                    anchors.verticalCenter: name.verticalCenter
                    color: Theme.inkSecond
                    name: control.open ? "chevronUp" : "chevronDown"
                    size: Theme.iconSmall
                    x: name.width + Theme.space4
                }
            }
            Words {
                color: control.secondTone === "neutral" ? Theme.inkSecond : Theme.toneInk(control.secondTone)
                kind: "small"
                text: control.second
                visible: text !== ""
                width: parent.width
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        color: control.down ? Theme.pressed : "transparent"
        radius: Theme.radiusField
        FocusRing {
            control: control
            shown: control.visualFocus
        }
    }
}
