import QtQuick
import Leadhand.Controls

// One of several answers, of which one holds. Pressing the one that holds takes it back.
Chip {
    id: chip

    required property string word
    required property string current

    signal picked(string word)

    checkable: false
    checked: current === word
    objectName: "pick_" + word
    outlined: true
    onClicked: chip.picked(chip.checked ? "" : chip.word)
}
