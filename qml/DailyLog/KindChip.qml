import QtQuick
import Leadhand.Controls

// One kind a comment may have; several may be chosen.
Chip {
    id: chip

    required property string word
    required property string label
    required property bool chosen

    checkable: false
    checked: chosen
    objectName: "commentKind_" + word
    text: label
    Accessible.role: Accessible.CheckBox
}
