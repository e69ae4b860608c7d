import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Recovery

// A step of a case as it is written down: said back and agreed, promised, put right, called, asked.
Page {
    id: page

    readonly property bool asks: draft.step === "ask" || draft.step === "askHow"
    readonly property bool here: draft.state === "content"

    objectName: "caseStepPage"
    subtitle: draft.subtitle
    title: draft.title
    Component.onCompleted: draft.begin(page.params.id === undefined ? "" : page.params.id,
                                       page.params.step === undefined ? "" : page.params.step,
                                       page.params.promiseId === undefined ? "" : page.params.promiseId)
    onLeaving: draft.keepNow()

    CaseStep {
        id: draft
    }

    ErrorState {
        action: qsTr("Back")
        second: draft.problem
        text: qsTr("This case is not on this device")
        visible: draft.state === "error"
        onTriggered: Navigator.back()
    }
    NoticeCard {
        iconName: "problem"
        objectName: "caseStepProblem"
        title: draft.problem
        tone: "danger"
        visible: title !== "" && page.here
        width: parent.width
    }
    NoticeCard {
        iconName: "clock"
        objectName: "caseStepPromised"
        title: draft.promised
        tone: "info"
        visible: title !== ""
        width: parent.width
    }
    Card {
        objectName: "caseStepSaid"
        visible: page.here
        width: parent.width
        Words {
            color: Theme.act
            kind: "eyebrow"
            text: qsTr("In the customer’s words")
            width: parent.width
        }
        Words {
            text: qsTr("“%1”").arg(draft.words)
            width: parent.width
        }
    }
    PromiseBlock {
        choosesSort: false
        promise: draft.promise
        visible: page.here && draft.step === "promise"
        width: parent.width
    }
    YesNo {
        answer: draft.received
        question: qsTr("Has the customer got what was promised?")
        subject: "received"
        visible: page.here && draft.step === "ask"
        width: parent.width
        onAnswered: is => draft.received = is
    }
    YesNo {
        answer: draft.satisfied
        question: draft.step === "askHow" ? qsTr("Is it still good, a hundred per cent?")
                                          : qsTr("Is it good, a hundred per cent?")
        subject: "satisfied"
        visible: page.here && page.asks && draft.received !== "no"
        width: parent.width
        onAnswered: is => draft.satisfied = is
    }
    TextArea {
        label: draft.step === "agree" ? qsTr("Say it back, and ask if that is right")
             : draft.step === "deliver" ? qsTr("What was done")
             : page.asks ? qsTr("What the customer says") : qsTr("What was said")
        labelShown: true
        minimumHeight: 128
        note: draft.kept ? qsTr("Draft kept") : ""
        objectName: "caseStepText"
        placeholder: draft.step === "deliver" ? qsTr("Both planters changed, watered in")
                   : page.asks ? qsTr("A few words, if they say any") : ""
        text: draft.text
        visible: page.here && draft.step !== "promise"
        width: parent.width
        onEdited: draft.text = text
    }
    NoticeCard {
        iconName: "undo"
        objectName: "caseStepReopens"
        second: qsTr("Promise anew what is done, and by when.")
        title: qsTr("Then it is open again")
        visible: page.asks && (draft.received === "no" || draft.satisfied === "no")
        width: parent.width
    }
    actions: PrimaryButton {
        objectName: "caseStepSave"
        text: qsTr("Save")
        visible: page.here
        width: parent.width
        onClicked: page.save()
    }

    function save(): void {
        if (!draft.save())
            return;
        const written = draft.written;
        const sentence = draft.sentence;
        Navigator.back();
        Navigator.toast(sentence, () => {
            if (!TakeBack.caseStep(written))
                Navigator.toast(qsTr("The office has it already. Say the next step instead."), null);
        });
    }
}
