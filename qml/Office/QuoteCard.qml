import QtQuick
import Leadhand.Controls

// What was said, word for word, with its picture; who wrote it down and when.
Card {
    id: card

    required property string quote
    required property string line
    required property string photo
    required property var kinds
    // How many photos are still on their way.
    required property int photosAway
    // It is in the voice notes below.
    property bool spoken: false
    // What became of the words, see CorrectionNote.
    required property var correction

    signal looked

    objectName: "quoteCard"
    accessibleName: Joined.words([correction.voided, quote, line], ", ")

    Item {
        implicitHeight: Math.max(picture.visible ? picture.height : 0, words.implicitHeight)
        width: parent.width
        PhotoTile {
            id: picture

            height: 88
            source: card.photo
            visible: card.photo !== ""
            width: 88
            onClicked: card.looked()
        }
        Column {
            id: words

            spacing: Theme.space8
            width: parent.width - x
            x: picture.visible ? picture.width + Theme.space16 : 0
            Flow {
                spacing: Theme.space8
                visible: card.kinds.count > 0
                width: parent.width
                Repeater {
                    model: card.kinds
                    delegate: KindTag {}
                }
            }
            Words {
                color: card.correction.voided === "" ? Theme.ink : Theme.inkSecond
                font.strikeout: card.correction.voided !== ""
                objectName: "quoteWords"
                text: card.quote !== "" ? qsTr("“%1”").arg(card.quote)
                    : card.spoken ? qsTr("Said aloud: hear it below") : qsTr("A photo without words")
                width: parent.width
                Accessible.ignored: true
            }
            Words {
                kind: "small"
                objectName: "quotePhotosAway"
                text: card.photosAway === 1 ? qsTr("Photo comes when there is signal")
                                            : qsTr("%1 photos come when there is signal").arg(card.photosAway)
                visible: card.photosAway > 0
                width: parent.width
                Accessible.ignored: true
            }
            Words {
                kind: "small"
                text: card.line
                width: parent.width
                Accessible.ignored: true
            }
            CorrectionNote {
                correction: card.correction
                width: parent.width
            }
        }
    }
}
