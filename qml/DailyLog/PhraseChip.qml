import QtQuick
import Leadhand.Controls

// One of the quick phrases.
Chip {
    id: chip

    required property var modelData
    required property int index
    readonly property string kind: modelData.kind

    signal picked(string phrase, string kind)

    checkable: false
    objectName: "quickPhrase_" + index
    outlined: true
    text: modelData.text
    onClicked: chip.picked(chip.text, chip.kind)
}
