import QtQuick
import Leadhand.Controls
import Leadhand.Sync

// Two people changed one thing: both values stay. Who may makes their own stand again with one tap; everybody
// can ask the office, which decides.
Card {
    id: card

    required property string conflictId
    required property string title
    required property var sides
    required property bool mayRestore
    required property bool mayAsk
    required property string standing
    required property string receipt

    signal restored(string conflictId)
    signal asked(string conflictId)

    objectName: "conflictCard"
    spacing: Theme.space12

    Words {
        kind: "heading"
        text: card.title
        width: parent.width
    }
    Repeater {
        model: card.sides
        delegate: ConflictSide {
            width: parent ? parent.width : 0
        }
    }
    WaitingFor {
        iconName: "check"
        objectName: "conflictStanding"
        text: card.receipt === "" ? card.standing : card.standing + "\n" + card.receipt
        width: parent.width
    }
    SecondaryButton {
        iconName: "undo"
        objectName: "conflictRestore"
        text: qsTr("Make mine stand again")
        visible: card.mayRestore
        width: parent.width
        onClicked: card.restored(card.conflictId)
    }
    QuietButton {
        iconName: "message"
        objectName: "conflictAsk"
        text: qsTr("Ask the office")
        visible: card.mayAsk
        width: parent.width
        onClicked: card.asked(card.conflictId)
    }
    Words {
        kind: "second"
        text: qsTr("Nothing is lost. The office decides.")
        width: parent.width
    }
}
