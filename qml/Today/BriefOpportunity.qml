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

    HeadLine {
        age: card.age
        second: card.line
        title: card.title
        width: parent.width
    }
    SayCard {
        from: card.from
        say: card.say
        visible: card.say !== ""
        width: parent.width
    }
}
