import QtQuick
import Leadhand.Controls

// Words that were found: of whom, the match in its surroundings, what it is, by whom and when.
Card {
    id: line

    required property var model
    required property string iconName
    required property string tone
    required property string customer
    required property string words
    required property string marked
    required property string standing
    required property string standingTone
    required property string route
    required property string recordId

    signal opened

    objectName: "finding_" + customer
    accessibleName: Joined.words([customer, standing, words, model.line], ", ")
    interactive: route !== "" && Navigator.has(route)
    selected: Navigator.detail.route === route && Navigator.detail.id === recordId
    onClicked: {
        line.opened();
        Navigator.open(line.route, { id: line.recordId });
    }

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
            visible: !Theme.largeText
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
            x: disc.visible ? disc.width + Theme.space12 : 0
            Flow {
                spacing: Theme.space8
                visible: line.customer !== "" || line.standing !== ""
                width: parent.width
                Words {
                    kind: "strong"
                    text: line.customer
                    visible: text !== ""
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
                objectName: "findingWords"
                text: line.marked
                textFormat: Text.StyledText
                width: parent.width
                Accessible.ignored: true
            }
            Words {
                kind: "small"
                text: line.model.line
                width: parent.width
                Accessible.ignored: true
            }
        }
    }
}
