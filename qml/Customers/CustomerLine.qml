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
    chevron: !Theme.twoPanes
    // Large words need the whole width: who and when come below each other then.
    personName: Theme.largeText ? "" : name
    second: Theme.largeText ? Joined.words([address, visit, proposals], " · ") : address
    secondLines: Theme.largeText ? 3 : 1
    selected: Navigator.detail.id === customerId
    title: name
    trailingSecond: Theme.largeText ? "" : proposals
    trailingText: Theme.largeText ? "" : visit
    onClicked: Navigator.open("customer", { id: row.customerId })
}
