import QtQuick
import Leadhand.Controls

// One kind a comment may have; several may be chosen.
Chip {
    id: chip

    required property string word
    required property string label
    required property bool chosen

    signal picked(string word)

    checkable: false
    checked: chosen
    objectName: "commentKind_" + word
    text: label
    onClicked: chip.picked(chip.word)
    Accessible.role: Accessible.CheckBox
}
