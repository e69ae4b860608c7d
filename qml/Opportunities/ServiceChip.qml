import QtQuick
import Leadhand.Controls

// A service that may help.
Chip {
    id: chip

    required property string serviceId
    required property string label
    required property bool chosen

    signal picked(string id)

    checkable: false
    checked: chosen
    objectName: "service_" + label
    text: label
    onClicked: chip.picked(chip.serviceId)
}
