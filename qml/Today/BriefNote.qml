import QtQuick
import Leadhand.Controls

// A fact or a contact: what it was, what came of it, who and when.
Card {
    id: note

    required property string noteId
    required property string title
    required property string words
    required property string line
    required property string iconName

    objectName: "briefNote"

    Row {
        spacing: Theme.space12
        width: parent.width
        Icon {
            id: mark

            color: Theme.act
            name: note.iconName
        }
        Column {
            spacing: Theme.space4
            width: parent.width - mark.width - parent.spacing
            Words {
                kind: "strong"
                text: note.title
                width: parent.width
            }
            Words {
                kind: "second"
                text: note.words
                visible: text !== ""
                width: parent.width
            }
            Words {
                kind: "small"
                text: note.line
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
