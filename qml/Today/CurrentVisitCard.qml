import QtQuick
import Leadhand.Controls

// The visit that is on now: what must not be missed, what is open, and the next step as one big button. One
// whose work is over but not handed in says only that.
Card {
    id: card

    required property string visitId
    required property string customerId
    required property string customerName
    required property string place
    required property string status
    required property string eyebrow
    required property string instruction
    required property string instructionSecond
    required property int instructionsMore
    required property string proposals
    required property string opportunities
    required property string comments
    required property string cases
    required property string away
    required property bool emergency
    required property string finish
    required property bool hoursFirst
    readonly property bool finishing: finish !== ""

    signal stepAsked(string to, string why)

    objectName: "currentVisit"
    accessibleName: qsTr("%1, %2").arg(finishing ? finish : customerName).arg(eyebrow)
    current: true
    interactive: true
    padding: Theme.space20
    spacing: Theme.space12
    onClicked: Navigator.open("visit", { id: card.visitId })

    Column {
        spacing: Theme.space4
        width: parent.width - Theme.space32
        Words {
            color: Theme.act
            kind: "eyebrow"
            objectName: "currentVisitEyebrow"
            text: card.eyebrow
            width: parent.width
        }
        Words {
            kind: "card"
            objectName: "currentVisitTitle"
            text: card.finishing ? card.finish : card.customerName
            topPadding: Theme.space4
            width: parent.width
        }
        Words {
            color: Theme.inkSecond
            text: card.place
            visible: text !== "" && !card.finishing
            width: parent.width
        }
    }
    AttentionCard {
        objectName: "currentVisitInstruction"
        second: card.instructionsMore === 0
                ? card.instructionSecond
                : qsTr("%1 · %2 more").arg(card.instructionSecond).arg(card.instructionsMore)
        title: card.instruction
        visible: title !== "" && !card.finishing
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        visible: !card.finishing && (card.emergency
                 || card.away + card.cases + card.proposals + card.opportunities + card.comments !== "")
        width: parent.width
        Tag {
            text: qsTr("Emergency")
            tone: "danger"
            visible: card.emergency
        }
        Tag {
            text: card.away
            tone: "danger"
            visible: text !== ""
        }
        Tag {
            objectName: "currentVisitCases"
            text: card.cases
            tone: "attention"
            visible: text !== ""
        }
        Tag {
            text: card.proposals
            tone: "done"
            visible: text !== ""
        }
        Tag {
            text: card.opportunities
            tone: "info"
            visible: text !== ""
        }
        Tag {
            text: card.comments
            tone: "neutral"
            visible: text !== ""
        }
    }
    StepButtons {
        brief: true
        hoursFirst: card.hoursFirst
        status: card.status
        width: parent.width
        onHoursAsked: Navigator.open("hours", { id: card.visitId })
        onStepAsked: (to, why) => card.stepAsked(to, why)
        onCommentAsked: Navigator.open("writeComment", {
            customerId: card.customerId, customerName: card.customerName, visitId: card.visitId
        })
    }
}
