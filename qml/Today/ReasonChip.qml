import QtQuick
import Leadhand.Controls

// One reason of CouldNotReasons.
Chip {
    id: chip

    required property string modelData
    required property int index

    signal picked(string why)

    checkable: false
    objectName: "couldNotReason_" + index
    outlined: true
    text: modelData
    onClicked: chip.picked(chip.modelData)
}
