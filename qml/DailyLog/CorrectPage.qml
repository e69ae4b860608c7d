import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Something that was written down is said better, or is said not to count. What stands there now stays
// readable for everybody.
Page {
    id: page

    objectName: "correctPage"
    subtitle: draft.subtitle
    title: draft.customerName
    onLeaving: {
        if (draft.state === "content")
            draft.keepNow();
    }

    CorrectionDraft {
        id: draft

        recordId: page.params.id === undefined ? "" : page.params.id
    }

    ErrorState {
        action: qsTr("Back")
        text: qsTr("This is not on this device")
        visible: draft.state === "error"
        onTriggered: Navigator.back()
    }
    NoticeCard {
        iconName: "problem"
        objectName: "correctProblem"
        title: draft.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    NoticeCard {
        iconName: "close"
        objectName: "correctVoided"
        second: draft.correction.voidedLine
        title: draft.correction.voided
        visible: draft.isVoid
        width: parent.width
    }
    SecondaryButton {
        iconName: "undo"
        objectName: "correctCounts"
        text: qsTr("It counts again")
        visible: draft.isVoid
        width: parent.width
        onClicked: page.finish(draft.countAgain(), qsTr("It counts again."), null)
    }
    TextArea {
        label: qsTr("What it should say")
        labelShown: true
        note: draft.kept ? qsTr("Draft kept") : ""
        objectName: "correctText"
        text: draft.text
        visible: draft.state === "content"
        width: parent.width
        onEdited: draft.text = text
    }
    DateField {
        label: qsTr("On which day")
        objectName: "correctOn"
        today: CrewContext.today
        value: draft.on
        visible: draft.state === "content"
        width: parent.width
        onEdited: day => draft.on = day
    }
    TextField {
        label: qsTr("What was wrong")
        objectName: "correctWhy"
        placeholder: qsTr("If it helps others to know")
        text: draft.why
        visible: draft.state === "content" && draft.whyPossible
        width: parent.width
        onEdited: draft.why = text
    }
    CorrectionNote {
        correction: draft.correction
        width: parent.width
    }
    // Apart from what a correction says: this is the other way out.
    Item {
        height: Theme.space4
        visible: draft.state === "content" && !draft.isVoid
        width: 1
    }
    TextField {
        hint: qsTr("It stays readable, and asks nobody for anything any more.")
        label: qsTr("Or it should not count, because")
        objectName: "correctVoidWhy"
        placeholder: qsTr("Written twice")
        text: draft.voidWhy
        visible: draft.state === "content" && !draft.isVoid
        width: parent.width
        onEdited: draft.voidWhy = text
    }
    SecondaryButton {
        enabled: draft.canVoid
        iconName: "close"
        objectName: "correctVoid"
        text: qsTr("It doesn’t count")
        visible: draft.state === "content" && !draft.isVoid
        width: parent.width
        onClicked: page.makeVoid()
    }
    actions: PrimaryButton {
        enabled: draft.canSave
        objectName: "correctSave"
        text: qsTr("Save the correction")
        visible: draft.state === "content"
        width: parent.width
        onClicked: page.finish(draft.save(), qsTr("Corrected. What stood there before stays readable."), null)
    }

    function makeVoid(): void {
        const record = draft.recordId;
        page.finish(draft.makeVoid(), qsTr("It doesn’t count any more."), () => TakeBack.voiding(record));
    }

    function finish(done: bool, sentence: string, undo: var): void {
        if (!done)
            return;
        Navigator.back();
        Navigator.toast(sentence, undo);
    }
}
