import QtQuick
import Leadhand.Controls

// One of the times that are quickly promised.
Chip {
    id: chip

    required property var modelData
    required property int index

    signal picked(string at)

    checkable: false
    checked: modelData.chosen
    objectName: "promiseTime_" + index
    outlined: true
    text: modelData.label
    onClicked: chip.picked(chip.modelData.at)
}
