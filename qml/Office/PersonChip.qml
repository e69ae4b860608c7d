import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// Somebody of the team.
Chip {
    id: chip

    required property string personId
    required property string name
    readonly property Picks picks: parent as Picks
    readonly property string chosenId: picks ? picks.current : ""

    signal picked(string id, string name)

    checkable: false
    checked: chosenId === personId
    objectName: (picks ? picks.prefix : "person_") + name
    outlined: true
    text: name
    onClicked: chip.picked(chip.personId, chip.name)
}
