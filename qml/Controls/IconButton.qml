import QtQuick
import QtQuick.Templates as T

// One icon, 48 px to touch. `text` is its spoken name and must be set.
T.AbstractButton {
    id: control

    required property string iconName
    property color inkColor: Theme.ink
    property color fill: "transparent"

    focusPolicy: Qt.StrongFocus
    objectName: "iconButton"
    padding: 0
    implicitHeight: Theme.touch
    implicitWidth: Theme.touch
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            color: control.inkColor
            name: control.iconName
        }
    }

    background: Rectangle {
        color: control.down ? Theme.pressed : control.fill
        radius: height / 2
        FocusRing {
            control: control
            radius: parent.height / 2 + 4
            shown: control.visualFocus
        }
    }
}
