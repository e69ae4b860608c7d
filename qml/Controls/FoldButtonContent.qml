import QtQuick

// What a FoldButton shows: words, and a chevron behind the longest line of them.
Item {
    id: content

    required property string text
    required property bool open
    required property color ink

    objectName: "foldButtonContent"
    implicitHeight: words.implicitHeight

    Words {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: content.ink
        font.weight: Font.DemiBold
        kind: "small"
        text: content.text
        width: Math.min(Math.ceil(natural.advanceWidth) + 1, content.width - mark.width - Theme.space4)
        Accessible.ignored: true
    }
    Icon {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        color: content.ink
        name: content.open ? "chevronUp" : "chevronDown"
        size: Math.min(Theme.scaled(16), Theme.icon)
        x: Math.min(words.contentWidth, words.width) + Theme.space4
    }
    TextMetrics {
        id: natural

        font: words.font
        text: content.text
    }
}
