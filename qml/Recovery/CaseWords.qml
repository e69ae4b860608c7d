import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What the customer said, what was said back, who heard it and when.
Card {
    id: card

    required property CaseModel model

    objectName: "caseWords"
    accessibleName: qsTr("What the customer said")

    Words {
        color: Theme.act
        kind: "eyebrow"
        text: qsTr("In the customer’s words")
        width: parent.width
    }
    Words {
        objectName: "caseSaid"
        text: qsTr("“%1”").arg(card.model.words)
        width: parent.width
    }
    Words {
        kind: "second"
        text: card.model.restated
        visible: text !== "" && text !== card.model.words
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        topPadding: Theme.space4
        width: parent.width
        Tag {
            text: card.model.category
        }
        Tag {
            text: card.model.receipt
            tone: "attention"
            visible: text !== ""
        }
    }
    Words {
        kind: "small"
        text: card.model.heard
        width: parent.width
    }
}
