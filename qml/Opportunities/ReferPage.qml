import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// Refer an opportunity: what would help, what was noticed, how the customer is better off, may someone call.
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
        text: qsTr("May someone call?")
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        PickChip {
            current: draft.mayCall
            objectName: "mayCall_yes"
            text: qsTr("Yes")
            word: "yes"
            onPicked: draft.mayCall = "yes"
        }
        PickChip {
            current: draft.mayCall
            objectName: "mayCall_no"
            text: qsTr("No")
            word: "no"
            onPicked: draft.mayCall = "no"
        }
        PickChip {
            current: draft.mayCall
            objectName: "mayCall_ask"
            text: qsTr("Ask first")
            word: "ask"
            onPicked: draft.mayCall = "ask"
        }
    }
    TextField {
        label: qsTr("Best time to call")
        objectName: "referBestTime"
        placeholder: qsTr("After 4 pm")
        text: draft.bestTime
        visible: draft.mayCall === "yes"
        width: parent.width
        onEdited: draft.bestTime = text
    }
    DoDont {
        doLine: draft.doLine
        dontLine: draft.dontLine
        width: parent.width
    }
    actions: PrimaryButton {
        objectName: "referSend"
        text: qsTr("Send")
        width: parent.width
        onClicked: {
            const name = draft.customerName;
            if (draft.send() === "")
                return;
            Navigator.back();
            Navigator.toast(qsTr("Sent for %1. You will see every step.").arg(name), null);
        }
    }
}
