import QtQuick
import Leadhand.Controls

// A comment that waits: who it is about, what was said, of which kind, for how long.
ListRow {
    id: row

    required property string commentId
    required property string customerName
    required property string words
    required property string kind
    required property string kindTone
    required property string age
    required property bool late
    required property string author
    required property string note

    objectName: "decideLine_" + customerName
    carded: !Theme.twoPanes
    chevron: false
    second: words
    secondLines: 2
    selected: Navigator.detail.id === commentId
    tag: kind
    tagTone: kindTone
    third: note
    title: customerName
    trailingSecond: author
    trailingText: age
    trailingTone: late ? "danger" : "neutral"
    onClicked: Navigator.open("decision", { id: row.commentId })

    Rectangle {
        anchors {
            bottom: parent.bottom
            bottomMargin: -Theme.space4
            left: parent.left
            leftMargin: Theme.space16
            right: parent.right
            rightMargin: Theme.space16
        }
        color: Theme.line
        height: Theme.hairline
        visible: !row.carded && !row.selected
    }
}
