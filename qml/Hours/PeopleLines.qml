import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Hours

// The time of everybody who was there; all at once while they say the same.
Column {
    id: people

    required property HoursDraft draft

    signal removeAsked(string line)

    objectName: "peopleLines"

    PhraseFlow {
        bottomPadding: Theme.space8
        objectName: "hoursQuick"
        phrases: people.draft.quickTimes
        spacing: Theme.space12
        topPadding: Theme.space8
        width: parent.width
        onPicked: (time, index) => people.draft.setEveryone(index)
    }
    Grid {
        columns: Theme.largeText ? 1 : 2
        visible: people.draft.everyone !== ""
        width: parent.width
        Item {
            height: everyoneWords.implicitHeight + Theme.space16
            width: Theme.largeText ? parent.width : parent.width - everyoneStep.width
            Words {
                id: everyoneWords

                kind: "second"
                text: qsTr("Everyone")
                width: parent.width
                y: Theme.largeText ? Theme.space8 : (Theme.touchPrimary - height) / 2
            }
        }
        Item {
            height: Theme.touchPrimary
            width: everyoneStep.width
            AmountStepper {
                id: everyoneStep

                amount: people.draft.everyone
                anchors.verticalCenter: parent.verticalCenter
                canLess: people.draft.everyoneCanLess
                label: qsTr("Everyone")
                mostWidth: people.width
                objectName: "hoursEveryone"
                onLess: people.draft.stepEveryone(-15)
                onMore: people.draft.stepEveryone(15)
            }
        }
    }
    Repeater {
        model: people.draft.labour
        delegate: LabourLine {
            width: parent ? parent.width : 0
            onExplained: (line, text) => people.draft.explain(line, text)
            onLessAsked: line => people.draft.step(line, -15)
            onMoreAsked: line => people.draft.step(line, 15)
            onRemoveAsked: line => people.removeAsked(line)
            onUnbilledAsked: (line, unbilled) => people.draft.unbill(line, unbilled)
        }
    }
    Repeater {
        model: people.draft.hoursSaid
        delegate: StatementLine {
            width: parent ? parent.width : 0
            onRemoveAsked: id => people.removeAsked(id)
        }
    }
}
