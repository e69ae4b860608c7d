import QtQuick
import Leadhand.Controls

// One visit that is to be finished, and what of it is missing; a tap goes there.
ListRow {
    id: row

    required property string visitId
    required property string lacks
    required property string when

    objectName: "missing_" + title
    iconColor: Theme.attention
    iconName: "hours"
    second: lacks
    third: when
    onClicked: Navigator.open("hours", { id: row.visitId })
}
