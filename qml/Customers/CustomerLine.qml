import QtQuick
import Leadhand.Controls

// A customer as one row: who, where, when next, and what is open.
ListRow {
    id: row

    required property string customerId
    required property string name
    required property string address
    required property string visit
    required property string proposals
    required tag
    required tagTone

    objectName: "customerLine_" + name
    chevron: !Theme.wide
    personName: name
    second: address
    secondLines: 1
    selected: Navigator.detail.id === customerId
    title: name
    trailingSecond: proposals
    trailingText: visit
    onClicked: Navigator.open("customer", { id: row.customerId })
}
