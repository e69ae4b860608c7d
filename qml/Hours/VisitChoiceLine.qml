import QtQuick
import Leadhand.Controls

// A visit one may write hours for.
ListRow {
    id: row

    required property string visitId
    required property string name
    required second
    required property bool missing

    signal picked(string visitId)

    objectName: "hoursVisit_" + name
    iconColor: row.missing ? Theme.attention : Theme.act
    iconName: "hours"
    title: name
    onClicked: row.picked(row.visitId)
}
