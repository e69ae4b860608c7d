import QtQuick
import Leadhand.Controls

// One of the sorts or times; one of them always holds.
Chip {
    id: choice

    required property var modelData
    required property string current

    signal picked(string word)

    checkable: false
    checked: current === modelData.word
    objectName: "filter_" + (modelData.word === "" ? "all" : modelData.word)
    outlined: true
    text: modelData.label
    onClicked: choice.picked(choice.modelData.word)
}
