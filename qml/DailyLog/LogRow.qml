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
    readonly property string pictures: photos === 0 ? "" : photos === 1 ? qsTr("1 photo")
                                                                        : qsTr("%1 photos").arg(photos)
    readonly property var lineParts: [line, pictures, Theme.largeText ? progress : ""]

    required tag
    required tagTone
    required done
    objectName: "logRow"
    second: lineParts.filter(part => part !== "").join(" · ")
    selected: Navigator.detail.id === commentId
    title: said
    trailingText: Theme.largeText ? "" : progress
    trailingTone: progressTone
    width: ListView.view ? ListView.view.width : implicitWidth
    onClicked: Navigator.open("comment", { id: row.commentId })
}
