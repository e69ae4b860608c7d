import QtQuick
import Leadhand.Controls

// The condition of something whose time to be looked at has come: refer it, or look again later.
Card {
    id: card

    required property string readingId
    required property string title
    required property string advice
    required property string line

    signal settled(string id)
    signal referred(string id)
    signal again(string id)

    objectName: "briefReading"
    spacing: Theme.space12

    Column {
        spacing: Theme.space4
        width: parent.width
        Words {
            color: Theme.attention
            kind: "eyebrow"
            text: qsTr("Look at this today")
            width: parent.width
        }
        Words {
            kind: "strong"
            text: card.title
            width: parent.width
        }
        Words {
            text: card.advice
            visible: text !== ""
            width: parent.width
        }
        Words {
            kind: "small"
            text: card.line
            width: parent.width
        }
    }
    ButtonPair {
        first: qsTr("Refer it")
        objectName: "briefReadingRefer"
        second: qsTr("Look again later")
        width: parent.width
        onFirstClicked: card.referred(card.readingId)
        onSecondClicked: card.again(card.readingId)
    }
    QuietButton {
        objectName: "briefReadingFine"
        text: qsTr("It is fine, nothing to do")
        width: Math.min(implicitWidth, parent.width)
        onClicked: card.settled(card.readingId)
    }
}
