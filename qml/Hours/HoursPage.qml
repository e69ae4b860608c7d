import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Hours

// What a visit took: the crew's time as it is proposed, materials, and one tap that saves it all.
Page {
    id: page

    readonly property bool here: draft.state === "content"
    readonly property bool choosing: draft.visitId === ""

    objectName: "hoursPage"
    subtitle: page.here && !page.choosing ? draft.subtitle : ""
    title: page.choosing ? qsTr("Hours for which visit?")
         : page.here ? draft.customerName : qsTr("Hours & materials")
    trailing: QuietButton {
        iconName: "edit"
        objectName: "hoursChangeVisit"
        text: Theme.largeText ? "" : qsTr("Change", "choose another visit")
        Accessible.name: qsTr("Hours for another visit")
        visible: !page.choosing
        onClicked: draft.begin("")
    }
    Component.onCompleted: {
        const about = page.params.id !== undefined ? page.params.id
                    : page.params.visitId !== undefined ? page.params.visitId : Navigator.target.visitId;
        draft.begin(about === undefined ? "" : about);
    }
    onLeaving: draft.keepNow()

    HoursDraft {
        id: draft
    }
    Connections {
        target: HoursUndo

        function onTakenBack(visitId: string): void {
            draft.resume(visitId);
        }

        function onTakingBack(visitId: string): void {
            if (visitId === draft.visitId)
                draft.keepNow();
        }
    }

    ErrorState {
        action: qsTr("Choose a visit")
        second: draft.problem
        text: qsTr("This visit is not on this device")
        visible: draft.state === "error"
        onTriggered: draft.begin("")
    }
    OfflineNote {
        visible: page.choosing && draft.state === "offline"
        width: parent.width
    }
    Skeleton {
        rows: 3
        visible: draft.state === "loading"
    }
    EmptyState {
        iconName: "hours"
        objectName: "hoursEmpty"
        second: qsTr("Hours go with a visit. When one is on your day, it stands here.")
        text: qsTr("No visit to write hours for")
        visible: page.choosing && (draft.state === "empty" || draft.state === "offline")
    }
    Repeater {
        model: page.choosing ? draft.visits : null
        delegate: VisitChoiceLine {
            width: parent ? parent.width : 0
            onPicked: id => draft.begin(id)
        }
    }
    NoticeCard {
        iconName: "problem"
        objectName: "hoursProblem"
        title: draft.problem
        tone: "danger"
        visible: title !== "" && draft.state !== "error"
        width: parent.width
    }
    NoticeCard {
        iconName: "problem"
        interactive: true
        objectName: "hoursRefused"
        second: qsTr("It is kept here. Tap to see why.")
        title: qsTr("The office did not take something of this")
        tone: "danger"
        visible: page.here && !page.choosing && draft.refused
        width: parent.width
        onClicked: Navigator.open("sync", {})
    }
    NoticeCard {
        iconName: "doubleCheck"
        objectName: "hoursBilling"
        second: qsTr("What you add now goes in as a late addition.")
        title: draft.billingLine
        tone: "info"
        visible: page.here && !page.choosing && title !== ""
        width: parent.width
    }
    SheetSection {
        about: "hours"
        amount: draft.total
        foldText: qsTr("Something was different")
        noneText: qsTr("No hours")
        note: draft.proposedNote
        open: draft.hoursState === "proposed"
        reason: draft.hoursReason
        reasons: draft.reasons("hours")
        title: qsTr("Hours")
        visible: page.here && !page.choosing
        width: parent.width
        onCouldNotAsked: why => page.after(draft.couldNot("hours", why))
        onNoneAsked: page.after(draft.none("hours"))
        onReasonWritten: text => draft.setReason("hours", text)
        others: OtherPeople {
            draft: draft
            width: parent ? parent.width : 0
        }
        more: PeopleLines {
            draft: draft
            width: parent ? parent.width : 0
            onRemoveAsked: line => page.after(draft.removeLine(line))
        }
    }
    SheetSection {
        about: "materials"
        noneText: draft.materials.count > 0 ? "" : qsTr("None used")
        open: draft.materialsState === "proposed"
        reason: draft.materialsReason
        reasons: draft.reasons("materials")
        title: qsTr("Materials")
        visible: page.here && !page.choosing
        width: parent.width
        onCouldNotAsked: why => page.after(draft.couldNot("materials", why))
        onNoneAsked: page.after(draft.none("materials"))
        onReasonWritten: text => draft.setReason("materials", text)
        more: MaterialLines {
            draft: draft
            width: parent ? parent.width : 0
            onRemoveAsked: line => page.after(draft.removeLine(line))
        }
    }
    ReceiptLine {
        objectName: "hoursReceipt"
        steps: draft.receipt
        visible: page.here && !page.choosing && steps.length > 0
        width: parent.width
    }
    HoursWhy {
        doLine: draft.doLine
        dontLine: draft.dontLine
        opened: draft.whyShown
        visible: page.here && !page.choosing
        why: draft.why
        width: parent.width
        onFoldAsked: draft.whyShown = !draft.whyShown
    }
    Words {
        horizontalAlignment: Text.AlignRight
        kind: "caption"
        objectName: "hoursKept"
        text: draft.kept ? qsTr("Draft kept") : ""
        visible: text !== "" && !page.choosing
        width: parent.width
    }
    actions: [
        SecondaryButton {
            objectName: "hoursSaveWithNone"
            text: qsTr("Save hours, no materials")
            visible: page.here && !page.choosing && draft.canSaveWithNone
            width: parent.width
            onClicked: page.after(draft.saveWithNone())
        },
        PrimaryButton {
            enabled: draft.canGo
            objectName: "hoursSave"
            text: draft.goText
            visible: page.here && !page.choosing
            width: parent.width
            onClicked: page.after(draft.go())
        }
    ]

    // Says what was kept; once all is in one is back where one came from.
    function after(went: bool): void {
        if (!went)
            return;
        const said = draft.keptSentence;
        const visit = draft.visitId;
        const leaves = draft.complete;
        if (leaves)
            Navigator.back();
        if (said === "")
            return;
        Navigator.toast(said, () => {
            if (!HoursUndo.takeBack())
                Navigator.toast(qsTr("It could not be taken back. The office may have approved it."), null);
            else if (leaves)
                Navigator.open("hours", { id: visit });
        });
    }
}
