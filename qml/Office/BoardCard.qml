import QtQuick
import Leadhand.Controls

// An opportunity on the board: what, for whom, for how long, who goes on and when, who is credited.
Card {
    id: card

    required property string opportunityId
    required property string title
    required property string customerName
    required property string age
    required property string ageTone
    required property string next
    required property string nextTone
    required property string credit
    required property string receipt
    required property string nudged
    property bool inColumn: false

    objectName: "boardCard_" + title
    accessibleName: Joined.words([title, customerName, age, next, nudged], ", ")
    chevron: false
    interactive: true
    selected: Navigator.detail.id === opportunityId
    spacing: Theme.space8
    onClicked: Navigator.open("opportunity", { id: card.opportunityId })

    HeadLine {
        age: card.age
        ageTone: card.ageTone
        second: card.customerName
        title: card.title
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        visible: card.next !== "" || card.receipt !== "" || card.nudged !== ""
        width: parent.width
        Tag {
            text: card.next
            tone: card.nextTone
            visible: text !== ""
            Accessible.ignored: true
        }
        Tag {
            text: card.nudged
            tone: "attention"
            visible: text !== ""
            Accessible.ignored: true
        }
        Tag {
            text: card.receipt
            tone: "attention"
            visible: text !== ""
            Accessible.ignored: true
        }
    }
    Words {
        kind: "small"
        text: card.credit
        visible: text !== ""
        width: parent.width
        Accessible.ignored: true
    }
}
