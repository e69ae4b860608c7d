import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// The next step of an opportunity: where to, what the crew may say, who goes on and when.
Page {
    id: page

    objectName: "movePage"
    subtitle: move.subtitle
    title: move.title
    onLeaving: move.keepNow()
    Component.onCompleted: {
        if (page.params.to !== undefined)
            move.to = page.params.to;
    }

    OpportunityMove {
        id: move

        opportunityId: page.params.id === undefined ? "" : page.params.id
    }
    PersonChoice {
        id: team
    }

    NoticeCard {
        iconName: "problem"
        objectName: "moveProblem"
        title: move.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    SectionTitle {
        text: qsTr("Move it to")
        topPadding: 0
        width: parent.width
    }
    Picks {
        current: move.to
        objectName: "moveStages"
        prefix: "moveTo_"
        width: parent.width
        Repeater {
            model: move.reachable
            delegate: StageChip {
                onPicked: stage => move.to = stage
            }
        }
    }
    TextArea {
        label: qsTr("If the customer asks, the crew says")
        labelShown: true
        minimumHeight: 92
        note: move.kept ? qsTr("Draft kept") : ""
        objectName: "moveSay"
        placeholder: qsTr("John is pricing it now. He will call you after the 10th.")
        text: move.say
        width: parent.width
        onEdited: move.say = text
    }
    SectionTitle {
        text: qsTr("Who goes on with it")
        visible: move.goesOn
        width: parent.width
    }
    Picks {
        current: move.owner
        prefix: "moveOwner_"
        visible: move.goesOn
        width: parent.width
        Repeater {
            model: team.rows
            delegate: PersonChip {
                onPicked: id => move.owner = id
            }
        }
    }
    SectionTitle {
        text: qsTr("Next step by")
        visible: move.goesOn
        width: parent.width
    }
    DueField {
        objectName: "moveNext"
        today: CrewContext.today
        value: move.next
        visible: move.goesOn
        width: parent.width
        onChosen: day => move.next = day
    }
    actions: PrimaryButton {
        objectName: "moveSave"
        text: move.to === "" ? qsTr("Save the step") : move.stageWords(move.to)
        width: parent.width
        onClicked: {
            if (!move.save())
                return;
            Navigator.back();
            Navigator.toast(qsTr("Moved. Whoever spotted it sees it with your words."), null);
        }
    }
}
