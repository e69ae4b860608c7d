import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// Somebody of the team who may keep a promise.
Chip {
    id: chip

    required property string personId
    required property string name
    readonly property Picks picks: parent as Picks

    signal picked(string id)

    checkable: false
    checked: picks !== null && picks.current === personId
    objectName: "keeper_" + name
    outlined: true
    text: name
    onClicked: chip.picked(chip.personId)
}
