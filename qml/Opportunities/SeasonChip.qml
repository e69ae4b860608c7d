import QtQuick
import Leadhand.Controls

// A season in which to look again.
Chip {
    id: chip

    required property string seasonId
    required property string label
    required property bool chosen

    signal picked(string id)

    checkable: false
    checked: chosen
    objectName: "season_" + seasonId
    outlined: true
    text: label
    onClicked: chip.picked(chip.seasonId)
}
