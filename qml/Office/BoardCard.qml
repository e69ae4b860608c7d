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
    property bool inColumn: false

    objectName: "boardCard_" + title
    accessibleName: Joined.words([title, customerName, age, next], ", ")
    chevron: false
    interactive: true
    selected: Navigator.detail.id === opportunityId
    spacing: Theme.space8
    onClicked: Navigator.open("opportunity", { id: card.opportunityId })

    Item {
        implicitHeight: Math.max(names.implicitHeight, ageWords.implicitHeight)
        width: parent.width
        Column {
            id: names

            spacing: Theme.space4
            width: parent.width - ageWords.width - Theme.space8
            Words {
                kind: "strong"
                text: card.title
                width: parent.width
                Accessible.ignored: true
            }
            Words {
                kind: "second"
                text: card.customerName
                width: parent.width
                Accessible.ignored: true
            }
        }
        Words {
            id: ageWords

            anchors.right: parent.right
            color: card.ageTone === "danger" ? Theme.danger : Theme.inkSecond
            font.weight: Font.DemiBold
            kind: "second"
            text: card.age
            Accessible.ignored: true
        }
    }
    Flow {
        spacing: Theme.space8
        visible: card.next !== "" || card.receipt !== ""
        width: parent.width
        Tag {
            text: card.next
            tone: card.nextTone
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
