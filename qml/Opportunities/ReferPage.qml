import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// Refer an opportunity: what would help, how it is handed over, what was noticed, how the customer is better
// off. The customer is asked only what the company's rule for it says.
Page {
    id: page

    readonly property var phrases: [qsTr("Less work for the customer"), qsTr("Safer to walk on"),
                                    qsTr("Saves water"), qsTr("Looks good all year"), qsTr("Prevents damage")]

    objectName: "referPage"
    subtitle: draft.customerName === "" ? "" : qsTr("Opportunity for %1").arg(draft.customerName)
    title: qsTr("What did you notice?")
    Component.onCompleted: {
        const about = page.params.customerId === undefined ? Navigator.target : page.params;
        draft.begin(about.customerId === undefined ? "" : about.customerId,
                    about.customerName === undefined ? "" : about.customerName,
                    about.visitId === undefined ? "" : about.visitId,
                    about.commentId === undefined ? "" : about.commentId);
        if (page.params.serviceId !== undefined)
            draft.chooseService(page.params.serviceId);
        if (page.params.readingId !== undefined)
            draft.takeReading(page.params.readingId);
    }
    onLeaving: draft.keepNow()

    ReferralDraft {
        id: draft
    }

    NoticeCard {
        iconName: "problem"
        objectName: "referProblem"
        title: draft.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    CustomerPicker {
        customerId: draft.customerId
        customerName: draft.customerName
        width: parent.width
        onChosen: (id, name) => draft.choose(id, name)
    }
    SectionTitle {
        text: qsTr("What would help?")
        topPadding: 0
        visible: draft.services.count > 0
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        visible: draft.services.count > 0
        width: parent.width
        Repeater {
            model: draft.services
            delegate: ServiceChip {
                onPicked: id => draft.toggleService(id)
            }
        }
    }
    NoticeCard {
        iconName: "clock"
        objectName: "referRest"
        title: draft.rest
        tone: "attention"
        visible: title !== ""
        width: parent.width
    }
    HandoverCard {
        handover: draft.handover
        mind: draft.mind
        rule: draft.rule
        visible: draft.customerId !== ""
        width: parent.width
    }
    PhraseFlow {
        objectName: "referSigns"
        phrases: draft.signs
        width: parent.width
        onPicked: phrase => draft.addNoticed(phrase)
    }
    TextArea {
        id: noticed

        label: qsTr("What you noticed")
        labelShown: true
        minimumHeight: 72
        objectName: "referNoticed"
        placeholder: draft.services.count > 0 ? qsTr("In your words, if you like") : qsTr("In your words")
        text: draft.noticed
        width: parent.width
        onEdited: draft.noticed = text
    }
    TextArea {
        id: better

        label: qsTr("How is the customer better off?")
        labelShown: true
        minimumHeight: 88
        note: draft.kept ? qsTr("Draft kept") : ""
        objectName: "referBetterOff"
        placeholder: qsTr("If we can’t say it, we don’t offer it")
        text: draft.betterOff
        width: parent.width
        onEdited: draft.betterOff = text
    }
    PhraseFlow {
        objectName: "referBetter"
        phrases: page.phrases
        width: parent.width
        onPicked: phrase => draft.addBetterOff(phrase)
    }
    SectionTitle {
        text: qsTr("How big does it look?")
        visible: draft.sizes.count > 0
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        visible: draft.sizes.count > 0
        width: parent.width
        Repeater {
            model: draft.sizes
            delegate: SizeChip {
                onPicked: id => draft.toggleSize(id)
            }
        }
    }
    Words {
        kind: "small"
        text: qsTr("If you know. It is for the office and no price for the customer.")
        visible: draft.sizes.count > 0
        width: parent.width
    }
    WhenToCall {
        draft: draft
        visible: draft.mode === "permission"
        width: parent.width
    }
    DoDont {
        doLine: draft.doLine
        dontLine: draft.dontLine
        width: parent.width
    }
    SendOthers {
        mode: draft.mode
        visible: Theme.largeText && draft.mode !== "pass"
        width: parent.width
        onSent: answer => page.send(answer)
    }
    actions: SendActions {
        customerName: draft.customerName
        mode: draft.mode
        width: parent.width
        onSent: answer => page.send(answer)
    }

    function send(answer: string): void {
        const name = draft.customerName;
        if (draft.send(answer) === "")
            return;
        Navigator.back();
        Navigator.toast(qsTr("Sent for %1. You will see every step.").arg(name), null);
    }
}
