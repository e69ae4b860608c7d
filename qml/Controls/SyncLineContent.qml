import QtQuick

// The dot and the words of a SyncLine.
Item {
    id: content

    property string text: ""
    property string syncState: "inOffice"
    property color tone: Theme.done

    objectName: "syncLineContent"
    implicitHeight: words.implicitHeight
    // Not the words' own: that changes while they are laid out.
    implicitWidth: Math.ceil(natural.advanceWidth) + 1 + Theme.space16
    TextMetrics {
        id: natural

        font: words.font
        text: content.text
    }
    Rectangle {
        id: dot

        anchors.verticalCenter: parent.verticalCenter
        border.color: content.tone
        border.width: content.syncState === "offline" ? 2 : 0
        color: content.syncState === "offline" ? "transparent" : content.tone
        height: Theme.space8
        radius: height / 2
        width: height
    }
    Words {
        id: words

        anchors {
            left: dot.right
            leftMargin: Theme.space8
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        color: content.syncState === "attention" ? Theme.danger : Theme.inkSecond
        kind: "small"
        text: content.text
        Accessible.ignored: true
    }
}
