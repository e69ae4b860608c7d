import QtQuick
import Leadhand.Controls

// An open proposal: what to say about it, and what the customer answered in two taps.
Card {
    id: card

    required property string proposalId
    required property string title
    required property string say
    required property string line
    required property string last
    required property bool onlyIfAsked
    property string picked: ""
    // Their own words are asked for; the answer alone takes two taps.
    property bool noting: false

    signal answered(string is, string note)

    objectName: "proposalCard"
    spacing: Theme.space12

    Column {
        spacing: Theme.space4
        width: parent.width
        Words {
            kind: "strong"
            text: card.title
            width: parent.width
        }
        Words {
            kind: "second"
            text: card.line
            visible: text !== ""
            width: parent.width
        }
        Words {
            color: Theme.done
            font.weight: Font.DemiBold
            kind: "second"
            text: card.last
            visible: text !== ""
            width: parent.width
        }
    }
    SayCard {
        eyebrow: card.onlyIfAsked ? qsTr("Only if the customer asks") : qsTr("If the customer asks, say")
        say: card.say
        visible: card.say !== ""
        width: parent.width
    }
    Words {
        font.weight: Font.DemiBold
        kind: "second"
        text: qsTr("What did the customer say?")
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        AnswerChip {
            answer: "yes"
            checked: card.picked === answer
            text: qsTr("Yes")
            onClicked: card.pick(answer)
        }
        AnswerChip {
            answer: "no"
            checked: card.picked === answer
            text: qsTr("No")
            onClicked: card.pick(answer)
        }
        AnswerChip {
            answer: "thinking"
            checked: card.picked === answer
            text: qsTr("Still thinking")
            onClicked: card.pick(answer)
        }
        AnswerChip {
            answer: "info"
            checked: card.picked === answer
            text: qsTr("Has a question")
            onClicked: card.pick(answer)
        }
    }
    TextField {
        id: note

        label: qsTr("In their words")
        maximumLength: 4000
        objectName: "proposalNote"
        visible: card.picked !== "" && card.noting
        width: parent.width
    }
    PrimaryButton {
        objectName: "proposalSave"
        text: qsTr("Save the answer")
        visible: card.picked !== ""
        width: parent.width
        onClicked: {
            card.answered(card.picked, note.text.trim());
            card.picked = "";
            card.noting = false;
            note.text = "";
        }
    }
    QuietButton {
        objectName: "proposalAddNote"
        text: qsTr("Add their words")
        visible: card.picked !== "" && !card.noting
        width: parent.width
        onClicked: {
            card.noting = true;
            note.forceActiveFocus();
        }
    }

    function pick(answer: string): void {
        card.picked = card.picked === answer ? "" : answer;
    }
}
