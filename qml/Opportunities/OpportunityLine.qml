import QtQuick
import Leadhand.Controls

// One opportunity of mine: title and customer, stage and age, what to say, who is credited.
Card {
    id: card

    required property string opportunityId
    required property string title
    required property string customerName
    required property string stage
    required property string stageTone
    required property string age
    required property string ageTone
    required property string say
    required property string from
    required property string credit
    required property string receipt
    required property string arrived
    required property string silence
    required property string nudged
    required property int step
    required property int steps

    objectName: "opportunityLine_" + title
    accessibleName: Joined.words([title, customerName, stage, age, silence, say], ", ")
    chevron: false
    interactive: true
    selected: Navigator.detail.id === opportunityId
    spacing: Theme.space12
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
        width: parent.width
        Tag {
            text: card.stage
            tone: card.stageTone
            Accessible.ignored: true
        }
        Tag {
            text: card.silence
            tone: "danger"
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
    WayBar {
        step: card.step
        steps: card.steps
        visible: card.steps > 0
        width: parent.width
    }
    Column {
        spacing: Theme.space4
        visible: card.say !== ""
        width: parent.width
        Words {
            color: Theme.done
            kind: "eyebrow"
            text: qsTr("If the customer asks, say")
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            font.weight: Font.DemiBold
            text: card.say
            width: parent.width
            Accessible.ignored: true
        }
    }
    Words {
        kind: "small"
        text: Joined.words([card.from, card.arrived, card.nudged, card.credit], " · ")
        width: parent.width
        Accessible.ignored: true
    }
}
