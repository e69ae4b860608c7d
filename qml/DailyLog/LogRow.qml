import QtQuick
import Leadhand.Controls

// A comment of the day: its kind, what became of it, the words, who and when.
Card {
    id: card

    required property string commentId
    required property string said
    required property string line
    required property string tag
    required property string tagTone
    required property string progress
    required property string progressTone
    required property int photos
    required property string photoSource
    required property string voice
    required property bool isVoid
    required property string note
    readonly property string pictures: photos === 0 ? "" : photos === 1 ? qsTr("1 photo")
                                                                        : qsTr("%1 photos").arg(photos)
    readonly property var lineParts: [line, pictures, voice]

    objectName: "logRow"
    accessibleName: Joined.words([progress, said, voice, note], ", ")
    chevron: false
    interactive: true
    selected: Navigator.detail.id === commentId
    width: ListView.view ? ListView.view.width : implicitWidth
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
    Item {
        implicitHeight: Math.max(photo.visible ? photo.height : 0, words.implicitHeight)
        width: parent.width
        Words {
            id: words

            color: card.isVoid ? Theme.inkSecond : Theme.ink
            font.strikeout: card.isVoid
            maximumLineCount: Theme.largeText ? 10 : 5
            text: card.said
            width: photo.visible ? parent.width - photo.width - Theme.space12 : parent.width
        }
        SmallPhoto {
            id: photo

            anchors.right: parent.right
            ground: card.pressed ? Theme.pressed : card.fill
            height: width
            source: card.photoSource
            width: 64
        }
    }
    Words {
        kind: "small"
        text: card.lineParts.filter(part => part !== "").join(" · ")
        width: parent.width
    }
    Words {
        kind: "small"
        objectName: "logRowNote"
        text: card.note
        visible: text !== ""
        width: parent.width
    }
}
