import QtQuick

// Words at the trailing edge of a row, as wide as they are but at most `most`, and `gap` before what follows.
Words {
    id: words

    property real most: 120
    property real gap: 0

    anchors.right: parent ? parent.right : undefined
    anchors.rightMargin: gap
    horizontalAlignment: Text.AlignRight
    visible: text !== ""
    width: text === "" ? 0 : Math.min(Math.ceil(natural.advanceWidth) + 1, most)
    Accessible.ignored: true

    TextMetrics {
        id: natural

        font: words.font
        text: words.text
    }
}
