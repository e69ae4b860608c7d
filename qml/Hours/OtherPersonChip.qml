import QtQuick
import Leadhand.Controls

// Somebody of the team who may have been there too.
Chip {
    id: chip

    required property string personId
    required property string name

    signal picked(string personId)

    checkable: false
    objectName: "otherPerson_" + name
    outlined: true
    text: name
    onClicked: chip.picked(chip.personId)
}
