import QtQuick
import Leadhand.Controls

// An open opportunity of the customer: where it stands, for how long, and what to say.
Card {
    id: card

    required property string opportunityId
    required property string title
    required property string stage
    required property string say
    required property string from
    required property string line
    required property string age
    readonly property bool opens: Navigator.has("opportunity")

    objectName: "briefOpportunity"
    accessibleName: qsTr("%1, %2").arg(title).arg(line)
    chevron: false
    interactive: opens
    spacing: Theme.space12
    onClicked: Navigator.open("opportunity", { id: card.opportunityId })

    Item {
        implicitHeight: Math.max(words.implicitHeight, ageWords.implicitHeight)
        width: parent.width
        Column {
            id: words

            spacing: Theme.space4
            width: parent.width - ageWords.width - Theme.space12
            Words {
                kind: "strong"
                text: card.title
                width: parent.width
            }
            Words {
                kind: "second"
                text: card.line
                width: parent.width
            }
        }
        Words {
            id: ageWords

            anchors.right: parent.right
            font.weight: Font.DemiBold
            kind: "second"
            text: card.age
        }
    }
    SayCard {
        from: card.from
        say: card.say
        visible: card.say !== ""
        width: parent.width
    }
}
