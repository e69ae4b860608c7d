import QtQuick
import Leadhand.Controls

// One reason of OpenAnyway.
Chip {
    id: chip

    required property int index
    required text
    required checked

    signal picked(int reason)

    checkable: false
    objectName: "openReason_" + index
    outlined: true
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    onClicked: chip.picked(chip.index)
}
