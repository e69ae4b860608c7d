import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// How to reach the customer, in two lines; pressed, it opens to every field, to be corrected where it stands.
Card {
    id: card

    required property CustomerModel customer
    property bool opened: false

    objectName: "customerFields"
    padding: Theme.space8
    spacing: 0

    KnownLine {
        changes: !card.opened
        iconName: card.opened ? "chevronUp" : "phone"
        label: card.opened ? "" : card.customer.reachMore
        labelBelow: true
        objectName: "customerReach"
        spokenName: card.opened ? qsTr("Close the details") : qsTr("How to reach %1: %2, change")
                                  .arg(card.customer.name).arg(value)
        value: card.opened ? qsTr("Close the details") : card.customer.reach
        width: parent.width
        onClicked: card.opened = !card.opened
    }
    Column {
        visible: card.opened
        width: parent.width
        Repeater {
            model: card.opened ? card.customer.fields : null
            delegate: FieldLine {
                width: parent ? parent.width : 0
                onSaving: (field, text) => {
                    if (card.customer.correct(field, text))
                        saved();
                }
            }
        }
        AwayLine {
            customer: card.customer
            width: parent.width
        }
    }
}
