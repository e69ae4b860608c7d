import QtQuick
import Leadhand.Controls

// A case of a customer: what it is about, how it stands, what is promised and what is left of it; or that one
// is to ask how it is now.
Card {
    id: card

    required property string caseId
    required property string reference
    required property string customerName
    required property string title
    required property string standing
    required property string standingTone
    required property string promise
    required property string timeLeft
    required property string promiseTone
    required property string receipt
    required property bool askHow
    property bool namesCustomer: false

    objectName: "case_" + reference
    accessibleName: Joined.words([title, namesCustomer ? customerName : "", standing, promise, timeLeft],
                                 ", ")
    chevron: false
    interactive: Navigator.has("case")
    selected: Navigator.detail.route === "case" && Navigator.detail.id === caseId
    spacing: Theme.space12
    onClicked: Navigator.open("case", { id: card.caseId })

    HeadLine {
        age: card.reference
        second: card.namesCustomer ? card.customerName : card.standing
        title: card.title
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        visible: card.namesCustomer || card.receipt !== ""
        width: parent.width
        Tag {
            text: card.standing
            tone: card.standingTone
            visible: card.namesCustomer
            Accessible.ignored: true
        }
        Tag {
            text: card.receipt
            tone: "attention"
            visible: text !== ""
            Accessible.ignored: true
        }
    }
    NoticeCard {
        iconName: "clock"
        objectName: "casePromise"
        second: card.timeLeft
        title: card.promise
        tone: card.promiseTone
        visible: title !== ""
        width: parent.width
        Accessible.ignored: true
    }
    NoticeCard {
        iconName: "personTalk"
        objectName: "caseAskHow"
        title: qsTr("Ask how it is now")
        visible: card.askHow
        width: parent.width
        Accessible.ignored: true
    }
}
