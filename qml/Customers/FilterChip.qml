import QtQuick
import Leadhand.Controls

// One sort of entries of the timeline.
Chip {
    id: chip

    required property string sort
    required property string label
    required property int entries
    required property bool chosen

    signal picked(string sort)

    checkable: false
    checked: chosen
    count: entries
    objectName: "timelineFilter_" + (sort === "" ? "all" : sort)
    text: label
    onClicked: chip.picked(chip.sort)
}
