import QtQuick
import Leadhand.Controls

// A comment that is still open.
ListRow {
    id: row

    required property string commentId
    required property string said
    required property string line
    required property string progress
    required property string progressTone

    objectName: "briefComment"
    second: progress === "" ? line : qsTr("%1 · %2").arg(line).arg(progress)
    title: said
    required tag
    required tagTone
    onClicked: Navigator.open("comment", { id: row.commentId })
}
