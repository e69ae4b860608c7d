import QtQuick
import Leadhand.Controls

// One item of the list, with as much of it as the last time.
Chip {
    id: chip

    required property string itemId
    required property string name
    required property string unit
    required property string label
    required property int quantity

    signal picked(string itemId, string name, int quantity, string unit)

    checkable: false
    objectName: "stock_" + name
    outlined: true
    text: label
    Accessible.name: qsTr("Add %1").arg(label)
    onClicked: chip.picked(chip.itemId, chip.name, chip.quantity, chip.unit)
}
