import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// One of the sorts or times; one of them always holds.
Chip {
    id: choice

    required property var modelData
    readonly property Picks picks: parent as Picks

    signal picked(string word)

    checkable: false
    checked: picks !== null && picks.current === modelData.word
    objectName: "filter_" + (modelData.word === "" ? "all" : modelData.word)
    outlined: true
    text: modelData.label
    onClicked: choice.picked(choice.modelData.word)
}
