import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Recovery

// One case: how far it is made good, what is promised, and the next step in the thumb zone.
Page {
    id: page

    property bool storyShown: false
    readonly property bool here: model.state === "content"

    objectName: "casePage"
    subtitle: model.subtitle
    title: model.reference === "" ? qsTr("Case") : model.reference
    trailing: IconButton {
        iconName: "person"
        objectName: "caseCustomer"
        text: qsTr("%1: all that is known", "%1 is a customer").arg(model.customerName)
        visible: page.here && Navigator.has("customer")
        onClicked: Navigator.open("customer", { id: model.customerId })
    }

    CaseModel {
        id: model

        caseId: page.params.id === undefined ? "" : page.params.id
    }
    Binding {
        property: "target"
        target: Navigator
        value: ({ customerId: model.customerId, customerName: model.customerName })
        when: page.visible && page.here
    }

    ErrorState {
        action: qsTr("Back")
        objectName: "caseError"
        second: model.problem
        text: qsTr("This case is not on this device")
        visible: model.state === "error"
        onTriggered: Navigator.back()
    }
    Skeleton {
        rows: 3
        visible: model.state === "loading"
    }
    NoticeCard {
        iconName: "problem"
        objectName: "caseProblem"
        title: model.problem
        tone: "danger"
        visible: title !== "" && page.here
        width: parent.width
    }
    NoticeCard {
        iconName: "lock"
        objectName: "caseNotClosed"
        title: model.notClosed
        visible: title !== ""
        width: parent.width
    }
    Card {
        objectName: "caseStanding"
        padding: Theme.space20
        spacing: Theme.space4
        visible: page.here
        width: parent.width
        Words {
            kind: "card"
            objectName: "caseState"
            text: model.standing
            width: parent.width
        }
        Words {
            bottomPadding: Theme.space16
            kind: "small"
            text: model.standingLine
            width: parent.width
        }
        CaseSteps {
            steps: model.steps
            width: parent.width
        }
    }
    NoticeCard {
        iconName: "undo"
        objectName: "caseReopened"
        title: model.reopened
        visible: title !== ""
        width: parent.width
    }
    Repeater {
        model: model.promises
        delegate: PromiseLine {
            width: parent ? parent.width : 0
            onKeptAsked: (promiseId, sort) => page.step(sort === "call" ? "called" : "deliver", promiseId)
        }
    }
    CaseWords {
        model: model
        visible: page.here
        width: parent.width
    }
    Repeater {
        model: model.kept
        delegate: KeptPromise {
            width: parent ? parent.width : 0
        }
    }
    FoldButton {
        objectName: "caseStoryFold"
        open: page.storyShown
        text: qsTr("What happened so far")
        visible: page.here
        width: parent.width
        onClicked: page.storyShown = !page.storyShown
    }
    Card {
        objectName: "caseStory"
        visible: page.here && page.storyShown
        width: parent.width
        StageLine {
            stages: model.story
            width: parent.width
        }
    }
    QuietButton {
        objectName: "caseClose"
        text: qsTr("Close it")
        visible: page.here && !model.over && model.nextStep !== "close"
        width: Math.min(implicitWidth, parent.width)
        onClicked: {
            // Why it can't be stands on top.
            if (!model.close())
                page.toTop();
        }
    }
    QuietButton {
        objectName: "caseNotGood"
        text: qsTr("The customer says it is not good")
        visible: page.here && model.canReopen
        width: Math.min(implicitWidth, parent.width)
        onClicked: page.step("askHow", "")
    }
    actions: PrimaryButton {
        objectName: "caseNext"
        text: model.nextText
        visible: page.here && text !== ""
        width: parent.width
        onClicked: page.next()
    }

    function step(name: string, promiseId: string): void {
        Navigator.open("caseStep", { id: model.caseId, step: name, promiseId: promiseId });
    }

    function next(): void {
        if (model.nextStep !== "close") {
            page.step(model.nextStep, "");
            return;
        }
        if (!model.close())
            return;
        const written = model.written;
        Navigator.toast(qsTr("%1 is closed", "%1 is the number of a case").arg(model.reference), () => {
            if (!TakeBack.caseStep(written))
                Navigator.toast(qsTr("The office has it already. Say the next step instead."), null);
        });
    }
}
