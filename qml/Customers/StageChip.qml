import QtQuick
import Leadhand.Controls

// A stage one may go to.
Chip {
    id: chip

    required property string stageId
    required property string label
    readonly property Picks picks: parent as Picks
    readonly property string current: picks ? picks.current : ""

    signal picked(string stage)

    checkable: false
    checked: current === stageId
    objectName: (picks ? picks.prefix : "stageChip_") + stageId
    outlined: true
    text: label
    onClicked: chip.picked(chip.stageId)
}
