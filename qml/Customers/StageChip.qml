import QtQuick
import Leadhand.Controls

// A stage one may go to.
Chip {
    id: chip

    required property string stageId
    required property string label
    property string current: ""

    signal picked(string stage)

    checkable: false
    checked: current === stageId
    objectName: "stageChip_" + stageId
    outlined: true
    text: label
    onClicked: chip.picked(chip.stageId)
}
