import QtQuick
import Leadhand.Controls

// A comment of the day with what became of it.
ListRow {
    id: row

    required property string commentId
    required property string said
    required property string line
    required property string progress
    required property string progressTone
    required property int photos

    required tag
    required tagTone
    required done
    objectName: "logRow"
    second: photos === 0 ? line : photos === 1 ? qsTr("%1 · 1 photo").arg(line) : qsTr("%1 · %2 photos").arg(line).arg(photos)
    selected: Navigator.detail.id === commentId
    title: said
    trailingText: progress
    trailingTone: progressTone
    width: ListView.view ? ListView.view.width : implicitWidth
    onClicked: Navigator.open("comment", { id: row.commentId })
}
