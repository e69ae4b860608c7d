import QtQuick
import Leadhand.Controls

// Two people changed one thing: both values stay, the office decides which holds.
Card {
    id: card

    required property string conflictId
    required property string title
    required property string kept
    required property string keptBy
    required property string other
    required property string otherBy

    objectName: "conflictCard"
    spacing: Theme.space12

    Words {
        kind: "strong"
        text: card.title
        width: parent.width
    }
    Column {
        spacing: Theme.space4
        width: parent.width
        Tag {
            text: qsTr("Holds for now")
            tone: "done"
        }
        Words {
            text: card.kept
            width: parent.width
        }
        Words {
            kind: "small"
            text: card.keptBy
            width: parent.width
        }
    }
    Column {
        spacing: Theme.space4
        visible: card.other !== ""
        width: parent.width
        Tag {
            text: qsTr("Kept beside it")
            tone: "attention"
        }
        Words {
            text: card.other
            width: parent.width
        }
        Words {
            kind: "small"
            text: card.otherBy
            width: parent.width
        }
    }
    Words {
        kind: "second"
        text: qsTr("Nothing is lost. The office decides.")
        width: parent.width
    }
}
