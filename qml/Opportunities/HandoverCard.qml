import QtQuick
import Leadhand.Controls

// How it is handed over and what one's own part is, with the rule that says so; what else to mind.
Card {
    id: card

    required property string handover
    required property string rule
    required property string mind

    objectName: "handoverCard"
    accessibleName: Joined.words([handover, rule, mind], ", ")
    fill: Theme.actSoft
    spacing: Theme.space4

    Words {
        kind: "strong"
        objectName: "handoverLine"
        text: card.handover
        width: parent.width
        Accessible.ignored: true
    }
    Words {
        kind: "small"
        objectName: "handoverRule"
        text: card.rule
        width: parent.width
        Accessible.ignored: true
    }
    Words {
        font.weight: Font.DemiBold
        kind: "second"
        objectName: "handoverMind"
        text: card.mind
        visible: text !== ""
        width: parent.width
        Accessible.ignored: true
    }
}
