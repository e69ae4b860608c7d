import QtQuick
import Leadhand.Controls

// Why it helps: how the customer is better off, what was noticed, whether anyone may call, who is credited.
Card {
    id: card

    required property string betterOff
    required property string noticed
    required property string permission
    required property string credit
    required property string customerId
    required property string customerName

    objectName: "opportunityWhy"
    spacing: Theme.space16

    LabelledWords {
        label: qsTr("How the customer is better off")
        text: card.betterOff
        width: parent.width
    }
    LabelledWords {
        label: qsTr("What was noticed")
        text: card.noticed
        width: parent.width
    }
    LabelledWords {
        label: qsTr("May someone call?")
        text: card.permission
        width: parent.width
    }
    LabelledWords {
        label: qsTr("Credit")
        text: card.credit
        width: parent.width
    }
    QuietButton {
        iconName: "person"
        objectName: "opportunityCustomer"
        text: card.customerName
        visible: Navigator.has("customer") && card.customerId !== ""
        width: Math.min(implicitWidth, parent.width)
        onClicked: Navigator.open("customer", { id: card.customerId })
    }
}
