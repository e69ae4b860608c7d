import QtQuick
import Leadhand.Controls

// Phrases one may add with one tap.
Flow {
    id: flow

    required property var phrases

    signal picked(string phrase)

    objectName: "phraseFlow"
    spacing: Theme.space8
    visible: phrases.length > 0

    Repeater {
        model: flow.phrases
        delegate: PhraseChip {
            objectName: flow.objectName + "_" + index
            onPicked: phrase => flow.picked(phrase)
        }
    }
}
