import QtQuick
import Leadhand.Controls

// A customer one may choose.
ListRow {
    id: row

    required property string customerId
    required property string name
    required second

    signal picked(string customerId, string name)

    chevron: false
    objectName: "customerPick_" + name
    personName: name
    title: name
    onClicked: row.picked(row.customerId, row.name)
}
