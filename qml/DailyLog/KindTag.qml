import QtQuick
import Leadhand.Controls

// A kind a comment has.
Tag {
    required property string word
    required property string label
    required property string labelTone

    objectName: "kindTag_" + word
    text: label
    tone: labelTone
}
