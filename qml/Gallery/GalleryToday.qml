import QtQuick
import Leadhand.Controls

Page {
    subtitle: "Mon 23 Nov · North crew · 4 visits"
    title: "Today"

    Card {
        accessibleName: "Mrs. Smith, on site"
        current: true
        interactive: true
        padding: Theme.space20
        spacing: Theme.space12
        width: parent.width
        Words {
            color: Theme.act
            kind: "eyebrow"
            text: "On site since 08:34"
            width: parent.width
        }
        Column {
            spacing: Theme.space4
            width: parent.width
            Words {
                kind: "card"
                text: "Mrs. Smith"
                width: parent.width
            }
            Words {
                color: Theme.inkSecond
                text: "14 Maple Row · planting, hedge"
                width: parent.width
            }
        }
        AttentionCard {
            second: "Agreed 1 Sep, Jane"
            title: "No German ivy. Millar’s wife instead"
            width: parent.width
        }
        Flow {
            spacing: Theme.space8
            width: parent.width
            Tag { text: "1 proposal open"; tone: "done" }
            Tag { text: "Ask about planter"; tone: "info" }
        }
        PrimaryButton {
            text: "Hours & materials"
            width: parent.width
        }
    }
    CoverCard {
        second: "Missing: hours, materials"
        title: "Next visit opens when Smith is finished"
        width: parent.width
    }
    Words {
        kind: "second"
        leftPadding: Theme.space20
        text: "2 more visits after that"
        width: parent.width
    }
    ButtonPair {
        first: "Could not do it"
        second: "Emergency at a customer"
        width: parent.width
    }
}
