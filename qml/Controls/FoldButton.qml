import QtQuick
import QtQuick.Templates as T

// A quiet line that shows more below itself, or hides it again. Its words begin where the words around it do.
T.AbstractButton {
    id: control

    required property bool open

    focusPolicy: Qt.StrongFocus
    objectName: "foldButton"
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.space8 * 2)
    implicitWidth: 320
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: FoldButtonContent {
        ink: control.down ? Theme.ink : Theme.act
        open: control.open
        text: control.text
    }
    background: Item {
        FocusRing {
            control: control
            radius: Theme.radiusField
            shown: control.visualFocus
        }
    }
}
