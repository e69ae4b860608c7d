import QtQuick
import Leadhand.Controls

// A quiet label above a few words.
Column {
    id: block

    required property string label
    required property string text

    objectName: "labelledWords"
    spacing: Theme.space4
    visible: text !== ""
    Words {
        kind: "small"
        text: block.label
        width: parent.width
    }
    Words {
        text: block.text
        width: parent.width
    }
}
