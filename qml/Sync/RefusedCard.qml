import QtQuick
import Leadhand.Controls

// What the office did not take: all of its words, why, and the ways out.
Card {
    id: card

    required property string recordId
    required property string title
    required property string sort
    required property string words
    required property string why
    required property string line
    required property bool canCopy
    required property string customerId
    required property string customerName

    signal copied(string recordId, string customerId, string customerName)
    signal triedAgain(string recordId)
    signal givenUp(string recordId)

    objectName: "refusedCard"
    spacing: Theme.space12

    Item {
        height: Math.max(sign.height, head.height)
        width: parent.width
        Icon {
            id: sign

            color: Theme.danger
            name: "warning"
            size: 28
        }
        Column {
            id: head

            spacing: Theme.space4
            width: parent.width - x
            x: sign.width + Theme.space12
            Words {
                kind: "heading"
                text: card.title
                width: parent.width
            }
            Words {
                kind: "small"
                text: card.sort === card.title ? card.line : card.sort + " · " + card.line
                width: parent.width
            }
        }
    }
    Words {
        objectName: "refusedWords"
        text: card.words
        visible: text !== ""
        width: parent.width
    }
    Rectangle {
        border.color: Theme.danger
        border.width: Theme.surfaceBorder
        color: Theme.toneSoft("danger")
        height: reason.height + Theme.space12 * 2
        radius: Theme.radiusField
        width: parent.width
        Words {
            id: reason

            color: Theme.danger
            kind: "second"
            objectName: "refusedWhy"
            text: card.why
            width: parent.width - Theme.space16 * 2
            x: Theme.space16
            y: Theme.space12
        }
    }
    SecondaryButton {
        iconName: "edit"
        objectName: "refusedCopy"
        text: qsTr("Write it anew")
        visible: card.canCopy
        width: parent.width
        onClicked: card.copied(card.recordId, card.customerId, card.customerName)
    }
    ButtonPair {
        first: qsTr("Try again")
        objectName: "refused"
        second: qsTr("Give it up")
        width: parent.width
        onFirstClicked: card.triedAgain(card.recordId)
        onSecondClicked: card.givenUp(card.recordId)
    }
}
