import QtQuick
import Leadhand.Controls

// A kind of the comment.
Tag {
    required property string label
    required property string labelTone

    objectName: "kindTag"
    text: label
    tone: labelTone
}
