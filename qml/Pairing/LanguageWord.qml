import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// One language of a LanguageLine, in its own words.
QuietButton {
    id: item

    required property var modelData
    readonly property Picks picks: parent as Picks
    readonly property bool chosen: picks !== null && picks.current === modelData.word

    signal picked(string word)

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.role: Accessible.RadioButton
    iconName: chosen ? "check" : ""
    inkColor: chosen ? Theme.act : Theme.inkSecond
    objectName: (picks ? picks.prefix : "language_") + modelData.word
    text: modelData.label
    textSize: Theme.textSecond
    textWeight: chosen ? Font.Bold : Font.Medium
    onClicked: item.picked(item.modelData.word)
}
