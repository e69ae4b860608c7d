import QtQuick
import Leadhand.Controls

// Somebody of the team.
Chip {
    id: chip

    required property string personId
    required property string name
    property string chosenId: ""

    signal picked(string id, string name)

    checkable: false
    checked: chosenId === personId
    objectName: "person_" + name
    outlined: true
    text: name
    onClicked: chip.picked(chip.personId, chip.name)
}
