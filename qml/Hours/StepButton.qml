import QtQuick
import Leadhand.Controls

// One side of an AmountStepper; held down it goes on. In the sun it has a border as every surface has.
IconButton {
    id: button

    objectName: "stepButton"
    autoRepeat: true
    background: Rectangle {
        border.color: Theme.outline
        border.width: Theme.surfaceBorder
        color: button.down ? Theme.pressed : Theme.quiet
        radius: height / 2
        FocusRing {
            control: button
            radius: button.height / 2 + 4
            shown: button.visualFocus
        }
    }
}
