import QtQuick

// One phrase of a PhraseFlow.
Chip {
    id: chip

    required property string modelData
    required property int index

    signal picked(string phrase, int index)

    checkable: false
    outlined: true
    text: modelData
    onClicked: chip.picked(chip.modelData, chip.index)
}
