import QtQuick
import Leadhand.Controls

// One entry of the timeline: what it is, the words, who and when, how it stands.
Card {
    id: line

    required property string itemId
    required property string sort
    required property string iconName
    required property string tone
    required property string heading
    required property string words
    // Named `line` in the model: who and when.
    required property var model
    required property string standing
    required property string standingTone
    required property string route
    required property bool isVoid
    required property string note
    // What became of the words of an entry that has no screen of its own, see CorrectionNote.
    required property var correction

    objectName: "timeline_" + sort
    accessibleName: Joined.words([heading, standing, words, model.line, note], ", ")
    interactive: route !== "" && Navigator.has(route)
    onClicked: Navigator.open(line.route, { id: line.itemId })

    Item {
        implicitHeight: Math.max(disc.height, texts.implicitHeight)
        width: parent.width
        Rectangle {
            id: disc

            border.color: Theme.toneInk(line.tone)
            border.width: Theme.surfaceBorder / 2
            color: Theme.toneSoft(line.tone)
            height: 36
            radius: height / 2
            width: height
            Icon {
                anchors.centerIn: parent
                color: Theme.toneInk(line.tone)
                name: line.iconName
                size: 20
            }
        }
        Column {
            id: texts

            spacing: Theme.space4
            width: parent.width - x - (line.interactive ? Theme.space24 : 0)
            x: disc.width + Theme.space12
            Flow {
                spacing: Theme.space8
                width: parent.width
                Words {
                    kind: "strong"
                    text: line.heading
                    width: Math.min(implicitWidth, parent.width)
                    Accessible.ignored: true
                }
                Tag {
                    text: line.standing
                    tone: line.standingTone
                    visible: text !== ""
                    Accessible.ignored: true
                }
            }
            Words {
                color: line.isVoid ? Theme.inkSecond : Theme.ink
                font.strikeout: line.isVoid
                text: line.words
                visible: text !== ""
                width: parent.width
                Accessible.ignored: true
            }
            Words {
                kind: "small"
                text: line.model.line
                visible: text !== ""
                width: parent.width
                Accessible.ignored: true
            }
            Words {
                kind: "small"
                objectName: "timelineNote"
                text: line.note
                visible: text !== ""
                width: parent.width
                Accessible.ignored: true
            }
            CorrectionNote {
                correction: line.correction
                width: parent.width
            }
        }
    }
}
