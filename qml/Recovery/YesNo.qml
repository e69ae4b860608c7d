import QtQuick
import Leadhand.Controls

// A question with its two answers.
Card {
    id: card

    required property string question
    required property string answer
    required property string subject
    readonly property real half: (width - padding * 2 - Theme.space12) / 2

    signal answered(string is)

    objectName: "question_" + subject
    accessibleName: question
    spacing: Theme.space12

    Words {
        kind: "strong"
        text: card.question
        width: parent.width
    }
    Row {
        spacing: Theme.space12
        width: parent.width
        AnswerButton {
            chosen: card.answer === "yes"
            objectName: card.subject + "_yes"
            text: qsTr("Yes")
            width: card.half
            onClicked: card.answered("yes")
        }
        AnswerButton {
            chosen: card.answer === "no"
            objectName: card.subject + "_no"
            text: qsTr("No")
            width: card.half
            onClicked: card.answered("no")
        }
    }
}
