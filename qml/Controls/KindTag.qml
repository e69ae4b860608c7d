import QtQuick

// A kind of what was said, as a row of a model names it.
Tag {
    required property string word
    required property string label
    required property string labelTone

    objectName: "kindTag_" + word
    text: label
    tone: labelTone
}
