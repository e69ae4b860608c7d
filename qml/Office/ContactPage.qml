import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// A contact entry: with whom, how, what about, what shall be done and what came of it.
Page {
    id: page

    readonly property var channels: [
        { word: "call", label: qsTr("Call", "a telephone call"), iconName: "phone" },
        { word: "email", label: qsTr("E-mail"), iconName: "mail" },
        { word: "text", label: qsTr("Text", "a text message"), iconName: "message" },
        { word: "person", label: qsTr("In person"), iconName: "personTalk" },
        { word: "letter", label: qsTr("Letter"), iconName: "letter" }
    ]

    objectName: "contactPage"
    subtitle: draft.customerName
    title: qsTr("Contact entry")
    Component.onCompleted: {
        const about = page.params.customerId === undefined ? Navigator.target : page.params;
        draft.begin(about.customerId === undefined ? "" : about.customerId,
                    about.customerName === undefined ? "" : about.customerName);
    }
    onLeaving: draft.keepNow()

    ContactDraft {
        id: draft
    }

    NoticeCard {
        iconName: "problem"
        objectName: "contactProblem"
        title: draft.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    CustomerPicker {
        customerId: draft.customerId
        customerName: draft.customerName
        freeNames: true
        width: parent.width
        onChosen: (id, name) => draft.choose(id, name)
    }
    Picks {
        current: draft.channel
        width: parent.width
        Repeater {
            model: page.channels
            delegate: ChannelChip {
                onPicked: word => draft.channel = word
            }
        }
    }
    TextArea {
        label: qsTr("What was it about?")
        labelShown: true
        minimumHeight: 92
        note: draft.kept ? qsTr("Draft kept") : ""
        objectName: "contactTopic"
        placeholder: qsTr("Store all planters empty in the garage")
        text: draft.topic
        width: parent.width
        onEdited: draft.topic = text
    }
    SectionTitle {
        text: qsTr("What shall be done")
        width: parent.width
    }
    Repeater {
        model: draft.actions
        delegate: TaskDraftLine {
            width: parent ? parent.width : 0
            onDueChosen: day => draft.setActionDue(draftId, day)
            onOwnerChosen: (id, name) => draft.setActionOwner(draftId, id, name)
            onTextChosen: text => draft.setActionText(draftId, text)
            onTicked: on => draft.chooseAction(draftId, on)
        }
    }
    QuietButton {
        iconName: "plus"
        objectName: "contactAddAction"
        text: draft.actions.count === 0 ? qsTr("Add something to do") : qsTr("Another one")
        width: Math.min(implicitWidth, parent.width)
        onClicked: draft.addAction()
    }
    TextArea {
        label: qsTr("What came of it")
        labelShown: true
        minimumHeight: 72
        objectName: "contactOutcome"
        placeholder: qsTr("Leave it empty while it is open")
        text: draft.outcome
        width: parent.width
        onEdited: draft.outcome = text
    }
    DateField {
        label: qsTr("When")
        objectName: "contactOn"
        today: CrewContext.today
        value: draft.on === "" ? CrewContext.today : draft.on
        width: parent.width
        onEdited: day => draft.on = day
    }
    actions: PrimaryButton {
        objectName: "contactSave"
        text: qsTr("Save")
        width: parent.width
        onClicked: {
            const name = draft.customerName;
            if (draft.save() === "")
                return;
            Navigator.back();
            Navigator.toast(qsTr("Kept for %1. Everybody sees it on the timeline.").arg(name), null);
        }
    }
}
