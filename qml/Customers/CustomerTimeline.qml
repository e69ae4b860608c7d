import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Both sheets of one customer in one line of time, under what stands for every visit.
ListView {
    id: list

    required property CustomerModel customer
    // Until somebody has scrolled or pressed something, the page stands at its beginning, however its head
    // grows while it is filled.
    required property bool touched
    property bool moved: false
    // How far it is scrolled from its beginning, so that what opens in its head opens downwards.
    property real below: 0
    readonly property real headHeight: headerItem ? headerItem.height : 0

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    model: customer.timeline
    objectName: "customerTimeline"
    section.property: "month"
    spacing: Theme.space8
    onHeadHeightChanged: {
        if (!list.touched && !list.moved)
            list.below = -list.topMargin;
        // Who reads further down stays there.
        if (!list.moving && list.below < list.headHeight)
            settling.restart();
    }
    onMovementEnded: list.below = list.contentY - list.originY
    onMovementStarted: list.moved = true
    delegate: TimelineLine {
        width: ListView.view.width
    }
    footer: Item {
        height: Theme.space24
        width: 1
    }
    header: CustomerHead {
        customer: (ListView.view as CustomerTimeline).customer
        width: ListView.view.width
    }
    section.delegate: SectionTitle {
        required property string section

        bottomPadding: Theme.space8
        text: new Date(section + "-15T12:00:00").toLocaleDateString(Qt.locale(Settings.language), "MMMM yyyy")
        width: ListView.view.width
    }

    Timer {
        id: settling

        interval: 0
        onTriggered: {
            list.forceLayout();
            list.contentY = list.originY + list.below;
        }
    }
    ScrollMark { flickable: list }
}
