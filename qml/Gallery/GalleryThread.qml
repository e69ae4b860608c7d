import QtQuick
import Leadhand.Controls

Page {
    canGoBack: true
    subtitle: "Said on 1 Sep · planters"
    title: "Mrs. Smith"

    Card {
        width: parent.width
        Flow {
            spacing: Theme.space8
            width: parent.width
            Tag { text: "Praise"; tone: "done" }
            Tag { text: "Change"; tone: "attention" }
        }
        Words {
            text: "Delighted with the planters; next year no German ivy. Agreed on Millar’s wife instead"
            width: parent.width
        }
        Words { kind: "small"; text: "You · 1 Sep 10:12"; width: parent.width }
    }
    Card {
        fill: Theme.actSoft
        width: parent.width
        Words { text: "Change the 2012 planting notes and the grower order."; width: parent.width }
        Words { kind: "small"; text: "Jacki, manager · 1 Sep 15:40"; width: parent.width }
    }
    ListRow {
        chevron: false
        done: true
        iconName: "check"
        second: "Karen · 4 Sep 09:10"
        title: "Planting notes changed"
        width: parent.width
    }
    ListRow {
        chevron: false
        done: true
        iconName: "check"
        second: "Karen · 4 Sep 09:25"
        title: "Grower order changed"
        width: parent.width
    }
    SayCard {
        eyebrow: ""
        from: "Shows on Mrs. Smith’s visits from May 2012"
        say: "Done in 3 days"
        width: parent.width
    }
    ReceiptList {
        steps: [{ text: "On your phone", reached: true, when: "1 Sep 10:12" },
                { text: "In office", reached: true, when: "" },
                { text: "Jacki read", reached: true, when: "1 Sep 15:38" },
                { text: "Karen did 2 of 2", reached: false, when: "4 Sep" }]
        width: parent.width
    }
}
