import QtQuick
import Leadhand.Controls

// What the office answered.
Card {
    id: card

    required property string replyId
    required property string said
    required property string line

    objectName: "replyCard"
    fill: Theme.actSoft

    Words {
        text: card.said
        width: parent.width
    }
    Words {
        kind: "small"
        text: card.line
        width: parent.width
    }
}
