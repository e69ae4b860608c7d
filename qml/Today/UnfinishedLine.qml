import QtQuick
import Leadhand.Controls

// One more visit of which hours or materials are missing.
ListRow {
    id: row

    required property string visitId
    required property string finish
    required property string customerName
    required property string eyebrow

    objectName: "unfinished_" + customerName
    iconColor: Theme.attention
    iconName: "hours"
    second: eyebrow
    title: finish
    onClicked: Navigator.open("hours", { id: row.visitId })
}
