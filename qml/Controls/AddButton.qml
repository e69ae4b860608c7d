import QtQuick
import QtQuick.Templates as T

// The round (+).
T.AbstractButton {
    id: control

    focusPolicy: Qt.StrongFocus
    objectName: "addButton"
    text: qsTr("Add")
    implicitHeight: Theme.touchPrimary
    implicitWidth: Theme.touchPrimary
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: qsTr("Comment, opportunity and more")
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            color: Theme.inkOnAct
            name: "plus"
            size: 28
            stroke: 2.4
        }
    }

    background: Rectangle {
        color: control.down ? Theme.actPressed : Theme.act
        radius: height / 2
        FocusRing {
            control: control
            radius: parent.radius + 4
            shown: control.visualFocus
        }
    }
}
