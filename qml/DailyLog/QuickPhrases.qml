import QtQuick
import Leadhand.Controls

// What customers say most, in one tap each; each brings its kind along.
PhraseFlow {
    id: flow

    readonly property var kinds: ["change", "request", "info", "praise"]

    signal chosen(string phrase, string kind)

    objectName: "quickPhrase"
    phrases: [qsTr("Prefers another plant"), qsTr("Wants a call"), qsTr("Away next week"),
              qsTr("Happy today")]
    onPicked: (phrase, index) => flow.chosen(phrase, flow.kinds[index])
}
