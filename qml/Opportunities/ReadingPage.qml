import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// The condition of something, as a good mechanic leaves it: of what, how it is, when to look again. It comes
// back before the visit when its time has come.
Page {
    id: page

    readonly property var things: [qsTr("Hedge trimmer line"), qsTr("Sprinkler head"), qsTr("Path lamp"),
                                   qsTr("Fence"), qsTr("Tree")]
    readonly property var states: [qsTr("Half worn"), qsTr("40 % left"), qsTr("20 % left"), qsTr("Rusty"),
                                   qsTr("Loose")]

    objectName: "readingPage"
    subtitle: draft.customerName === "" ? "" : qsTr("Condition, for %1").arg(draft.customerName)
    title: qsTr("How is it?")
    Component.onCompleted: {
        const about = page.params.customerId === undefined ? Navigator.target : page.params;
        draft.begin(about.customerId === undefined ? "" : about.customerId,
                    about.customerName === undefined ? "" : about.customerName,
                    about.visitId === undefined ? "" : about.visitId,
                    page.params.againId === undefined ? "" : page.params.againId);
    }
    onLeaving: draft.keepNow()

    ReadingDraft {
        id: draft
    }

    NoticeCard {
        iconName: "problem"
        objectName: "readingProblem"
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
    TextField {
        label: qsTr("What did you look at?")
        objectName: "readingWhat"
        text: draft.what
        width: parent.width
        onEdited: draft.what = text
    }
    PhraseFlow {
        objectName: "readingThing"
        phrases: page.things
        visible: draft.what === ""
        width: parent.width
        onPicked: phrase => draft.what = phrase
    }
    TextField {
        label: qsTr("How is it?")
        objectName: "readingState"
        placeholder: qsTr("40 % left")
        text: draft.reading
        width: parent.width
        onEdited: draft.reading = text
    }
    PhraseFlow {
        objectName: "readingStates"
        phrases: page.states
        visible: draft.reading === ""
        width: parent.width
        onPicked: phrase => draft.reading = phrase
    }
    SectionTitle {
        text: qsTr("When to look again?")
        topPadding: 0
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Repeater {
            model: draft.seasons
            delegate: SeasonChip {
                onPicked: id => draft.toggleSeason(id)
            }
        }
        Chip {
            checkable: false
            checked: draft.day !== ""
            objectName: "readingDay"
            outlined: true
            text: draft.dayWords === "" ? qsTr("A day") : draft.dayWords
            onClicked: month.visible = !month.visible
        }
    }
    MonthGrid {
        id: month

        objectName: "readingMonth"
        today: CrewContext.today
        value: draft.day === "" ? CrewContext.today : draft.day
        visible: false
        width: parent.width
        onChosen: day => {
            month.visible = false;
            draft.day = day;
        }
    }
    TextArea {
        label: qsTr("What to do then")
        labelShown: true
        minimumHeight: 72
        note: draft.kept ? qsTr("Draft kept") : ""
        objectName: "readingAdvice"
        placeholder: qsTr("Renew it before the first cut")
        text: draft.advice
        width: parent.width
        onEdited: draft.advice = text
    }
    actions: PrimaryButton {
        objectName: "readingSave"
        text: qsTr("Save")
        width: parent.width
        onClicked: {
            const name = draft.customerName;
            if (!draft.save())
                return;
            Navigator.back();
            Navigator.toast(qsTr("Kept for %1. It comes back before the visit.").arg(name), null);
        }
    }
}
