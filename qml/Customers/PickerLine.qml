import QtQuick
import Leadhand.Controls

// One customer to choose from.
ListRow {
    id: row

    required property string customerId
    required property string name
    required second

    signal picked(string id, string name)

    objectName: "pickCustomer_" + name
    chevron: false
    personName: Theme.largeText ? "" : name
    secondLines: 1
    title: name
    onClicked: row.picked(row.customerId, row.name)
}
