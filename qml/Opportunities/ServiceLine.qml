import QtQuick
import Leadhand.Controls

// A service of the catalogue: its name, the problem it solves, when it is done.
Card {
    id: card

    required property string serviceId
    required property string title
    required property string summary
    required property string season
    required property string leaveBehind
    required property bool unsure

    signal picked(string id)

    objectName: "serviceLine_" + title
    accessibleName: Joined.words([title, summary, season, unsure ? qsTr("not sure yet") : ""], ", ")
    chevron: true
    interactive: true
    selected: Navigator.detail.id === serviceId
    spacing: Theme.space8
    onClicked: card.picked(card.serviceId)

    Words {
        kind: "strong"
        text: card.title
        width: parent.width
        Accessible.ignored: true
    }
    Words {
        kind: "second"
        text: card.summary
        visible: text !== ""
        width: parent.width
        Accessible.ignored: true
    }
    Flow {
        spacing: Theme.space8
        visible: card.season !== "" || card.leaveBehind !== "" || card.unsure
        width: parent.width
        Tag {
            text: card.season
            tone: "neutral"
            visible: text !== ""
            Accessible.ignored: true
        }
        Tag {
            text: qsTr("Something to leave")
            tone: "info"
            visible: card.leaveBehind !== ""
            Accessible.ignored: true
        }
        Tag {
            text: qsTr("Not sure yet")
            tone: "attention"
            visible: card.unsure
            Accessible.ignored: true
        }
    }
}
