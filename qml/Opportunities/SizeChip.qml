import QtQuick
import Leadhand.Controls

// How big it looks, as the company's rules tell sizes apart.
Chip {
    id: chip

    required property string sizeId
    required property string label
    required property bool chosen

    signal picked(string id)

    checkable: false
    checked: chosen
    objectName: "size_" + sizeId
    outlined: true
    text: label
    onClicked: chip.picked(chip.sizeId)
}
