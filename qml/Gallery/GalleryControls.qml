import QtQuick
import Leadhand.Controls

Page {
    canGoBack: true
    subtitle: "Buttons, chips, tags, rows"
    title: "Controls"

    PrimaryButton { iconName: "send"; text: "Send to the office"; width: parent.width }
    PrimaryButton { enabled: false; text: "Nothing to save yet"; width: parent.width }
    SecondaryButton { iconName: "phone"; text: "Call"; width: parent.width }
    Flow {
        spacing: Theme.space8
        width: parent.width
        SecondaryButton { text: "Later" }
        QuietButton { iconName: "edit"; text: "Change" }
        IconButton { fill: Theme.quiet; iconName: "more"; text: "More" }
        IconButton { iconName: "filter"; text: "Filter" }
        Avatar { name: "Mrs. Jane Smith"; size: 48 }
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Chip { checked: true; count: 6; text: "Today" }
        Chip { count: 2; text: "Over target"; tone: "danger" }
        Chip { text: "Change"; tone: "attention" }
        Chip { text: "Request"; tone: "info" }
        Chip { text: "Praise"; tone: "done" }
        Chip { enabled: false; text: "Not now" }
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Tag { text: "Neutral" }
        Tag { text: "Problem"; tone: "danger" }
        Tag { text: "Change"; tone: "attention" }
        Tag { text: "Request"; tone: "info" }
        Tag { text: "Praise"; tone: "done" }
    }
    ListRow {
        personName: "Mrs. Provan"
        second: "Would like the front bed fuller in August; asked what we would do"
        tag: "Request"
        tagTone: "info"
        title: "Mrs. Provan"
        trailingSecond: "Jane"
        trailingText: "7 h"
        width: parent.width
    }
    ListRow {
        iconName: "phone"
        second: "Karen · today 16:00"
        title: "Call Mrs. Smith"
        width: parent.width
    }
    ListRow { enabled: false; iconName: "lock"; title: "Not for this role"; width: parent.width }
    SectionTitle { text: "Sync"; width: parent.width }
    SyncLine { syncState: "inOffice"; text: "All in office · 14:02" }
    SyncLine { syncState: "waiting"; text: "3 waiting" }
    SyncLine { syncState: "offline"; text: "On this phone · no signal" }
    SyncLine { syncState: "attention"; text: "1 needs attention" }
}
