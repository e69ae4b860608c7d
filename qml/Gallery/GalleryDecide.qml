import QtQuick
import Leadhand.Controls

TwoPane {
    list: Page {
        anchors.fill: parent
        title: "Needs a decision"
        Flow {
            spacing: Theme.space8
            width: parent.width
            Chip { checked: true; count: 6; text: "Today" }
            Chip { count: 2; text: "Over target"; tone: "danger" }
        }
        ListRow {
            chevron: false
            second: "Second planter by the door has died back; she is upset"
            selected: true
            tag: "Problem"
            tagTone: "danger"
            title: "Mrs. Smith"
            trailingSecond: "Jane"
            trailingText: "5 h"
            trailingTone: "danger"
            width: parent.width
        }
        ListRow {
            carded: false
            chevron: false
            second: "Would like the front bed fuller in August; asked what we would do"
            tag: "Request"
            tagTone: "info"
            title: "Mrs. Provan"
            trailingSecond: "Jane"
            trailingText: "7 h"
            width: parent.width
        }
        ListRow {
            carded: false
            chevron: false
            second: "No work at 8:15–8:45 and 15:00–15:40"
            tag: "Change"
            tagTone: "attention"
            title: "St. Anne’s School"
            trailingSecond: "Ben"
            trailingText: "3 d"
            width: parent.width
        }
    }
    detail: Item {
        anchors.fill: parent
        anchors.margins: Theme.space24
        anchors.leftMargin: 0
        Page {
            anchors.fill: parent
            inPane: true
            subtitle: "14 Maple Row · customer since 2004 · 3 open things"
            title: "Mrs. Smith"
            Card {
                width: parent.width
                Words {
                    text: "“Second planter by the door has died back.” She is upset."
                    width: parent.width
                }
                Words { kind: "small"; text: "Jane · 15 Sep 09:20 · in office 09:21"; width: parent.width }
            }
            SectionTitle { text: "Also known"; width: parent.width }
            Flow {
                spacing: Theme.space8
                width: parent.width
                Tag { text: "No German ivy"; tone: "attention" }
                Tag { text: "Planters praised 1 Sep"; tone: "done" }
                Tag { text: "Next visit Thu"; tone: "info" }
            }
            TextArea {
                label: "Reply"
                minimumHeight: 92
                note: "The customer may be told: yes"
                text: "Call today, replace this week"
                width: parent.width
            }
            SectionTitle { text: "Then"; width: parent.width }
            ListRow {
                chevron: false
                iconName: "phone"
                title: "Call Mrs. Smith"
                trailingText: "today 16:00"
                trailingSecond: "Karen"
                width: parent.width
            }
            ListRow {
                chevron: false
                iconName: "sprout"
                title: "Replace planter"
                trailingText: "by 18 Sep"
                trailingSecond: "Jane’s crew"
                width: parent.width
            }
            actions: PrimaryButton { text: "Reply & assign"; width: parent.width }
        }
    }
}
