import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// A question with its two answers.
Card {
    id: card

    required property string question
    required property string answer
    required property string subject

    signal answered(string is)

    objectName: "question_" + subject
    accessibleName: question
    spacing: Theme.space12

    Words {
        kind: "strong"
        text: card.question
        width: parent.width
    }
    Flow {
        spacing: Theme.space12
        width: parent.width
        PickChip {
            current: card.answer
            objectName: card.subject + "_yes"
            text: qsTr("Yes")
            word: "yes"
            onPicked: card.answered("yes")
        }
        PickChip {
            current: card.answer
            objectName: card.subject + "_no"
            text: qsTr("No")
            word: "no"
            onPicked: card.answered("no")
        }
    }
}
