import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What stands above the timeline: absence and instructions first and warm, then how to reach them, what is
// known about them, and what to show of the past.
Column {
    id: head

    required property CustomerModel customer

    objectName: "customerHead"
    bottomPadding: Theme.space4
    spacing: Theme.space12

    NoticeCard {
        iconName: "problem"
        objectName: "customerProblem"
        title: head.customer.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    NoticeCard {
        iconName: "today"
        objectName: "customerAway"
        title: head.customer.away
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    Repeater {
        model: head.customer.instructions
        delegate: InstructionNote {
            width: parent ? parent.width : 0
        }
    }
    Repeater {
        model: head.customer.cases
        delegate: CaseCard {
            width: parent ? parent.width : 0
        }
    }
    ReachCard {
        customer: head.customer
        width: parent.width
    }
    SectionTitle {
        text: qsTr("Good to know")
        visible: head.customer.facts.count > 0
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        visible: head.customer.facts.count > 0
        width: parent.width
        Repeater {
            model: head.customer.facts
            delegate: FactTag {}
        }
    }
    Words {
        font.weight: Font.DemiBold
        kind: "second"
        objectName: "customerNextVisit"
        text: head.customer.nextVisit
        visible: text !== ""
        width: parent.width
    }
    Flow {
        objectName: "timelineFilters"
        spacing: Theme.space8
        width: parent.width
        Repeater {
            model: head.customer.filters
            delegate: FilterChip {
                onPicked: sort => head.customer.only = sort
            }
        }
    }
    EmptyState {
        iconName: "comment"
        second: qsTr("What they say goes here with one tap.")
        text: qsTr("Nothing written down yet")
        visible: head.customer.timeline.count === 0
    }
}
