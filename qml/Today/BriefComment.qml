import QtQuick
import Leadhand.Controls

// A comment that is still open: its kind, how far it is, the words, who and when.
Card {
    id: card

    required property string commentId
    required property string said
    required property string line
    required property string tag
    required property string tagTone
    required property string progress
    required property string progressTone

    objectName: "briefComment"
    accessibleName: qsTr("%1, %2").arg(said).arg(progress)
    chevron: false
    interactive: true
    selected: Navigator.detail.id === commentId
    onClicked: Navigator.open("comment", { id: card.commentId })

    Flow {
        spacing: Theme.space8
        width: parent.width
        Tag {
            text: card.tag
            tone: card.tagTone
            visible: text !== ""
        }
        Tag {
            objectName: card.objectName + "Progress"
            text: card.progress
            tone: card.progressTone
            visible: text !== ""
        }
    }
    Words {
        maximumLineCount: Theme.largeText ? 10 : 5
        text: card.said
        width: parent.width
    }
    Words {
        kind: "small"
        text: card.line
        width: parent.width
    }
}
