import QtQuick
import Leadhand.Controls

// What customers say most, in one tap each; each brings its kind along.
Flow {
    id: phrases

    readonly property var rows: [
        { text: qsTr("Prefers another plant"), kind: "change" },
        { text: qsTr("Wants a call"), kind: "request" },
        { text: qsTr("Away next week"), kind: "info" },
        { text: qsTr("Happy today"), kind: "praise" }
    ]

    signal chosen(string phrase, string kind)

    objectName: "quickPhrases"
    spacing: Theme.space8

    Repeater {
        model: phrases.rows
        delegate: PhraseChip {
            onPicked: (phrase, kind) => phrases.chosen(phrase, kind)
        }
    }
}
