import QtQuick

// Phrases one may add with one tap.
Flow {
    id: flow

    required property var phrases

    signal picked(string phrase, int index)

    objectName: "phraseFlow"
    spacing: Theme.space8
    visible: phrases.length > 0

    Repeater {
        model: flow.phrases
        delegate: PhraseChip {
            objectName: flow.objectName + "_" + index
            onPicked: (phrase, index) => flow.picked(phrase, index)
        }
    }
}
