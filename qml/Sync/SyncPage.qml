import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Sync

// Where everything is: what needs somebody on top, then how the contact stands, what waits, what arrived.
Page {
    id: page

    objectName: "syncPage"
    subtitle: sync.office
    title: qsTr("Sync")
    trailing: IconButton {
        iconName: "settings"
        objectName: "syncSettings"
        text: qsTr("Settings")
        visible: Navigator.has("settings")
        onClicked: Navigator.open("settings", {})
    }

    SyncCentre {
        id: sync
    }

    NoticeCard {
        iconName: "problem"
        objectName: "syncProblem"
        title: sync.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    SectionTitle {
        text: qsTr("The office did not take this")
        visible: sync.refused.count > 0
        width: parent.width
    }
    Repeater {
        model: sync.refused
        delegate: RefusedCard {
            width: parent ? parent.width : 0
            onCopied: (id, customer, name) => page.copy(id, customer, name)
            onGivenUp: id => page.giveUp(id)
            onTriedAgain: id => page.tryAgain(id)
        }
    }
    SectionTitle {
        text: qsTr("Two people wrote different things")
        visible: sync.conflicts.count > 0
        width: parent.width
    }
    Repeater {
        model: sync.conflicts
        delegate: ConflictCard {
            width: parent ? parent.width : 0
            onAsked: id => page.ask(id)
            onRestored: id => page.restore(id)
        }
    }
    SectionTitle {
        text: qsTr("Contact with the office")
        visible: sync.refused.count + sync.conflicts.count > 0
        width: parent.width
    }
    ContactCard {
        headline: sync.headline
        iconName: sync.headlineIcon
        lastContact: sync.lastContact
        nextAttempt: sync.nextAttempt
        photos: sync.photos
        sentence: sync.sentence
        tone: sync.headlineTone
        unreadable: sync.unreadable
        width: parent.width
    }
    WorkFile {
        width: parent.width
    }
    NoticeCard {
        iconName: "key"
        objectName: "syncInsecureKey"
        second: qsTr("The key of this device lies in a file beside its data. For trying out only.")
        title: qsTr("Development key")
        visible: CrewContext.insecureKey && !CrewContext.still
        width: parent.width
    }
    SectionTitle {
        text: qsTr("On this phone, the next one first")
        visible: sync.waiting.count > 0
        width: parent.width
    }
    Repeater {
        model: sync.waiting
        delegate: SyncItem {
            width: parent ? parent.width : 0
        }
    }
    Words {
        kind: "second"
        objectName: "syncMore"
        text: sync.moreWaiting
        visible: text !== ""
        width: parent.width
    }
    SectionTitle {
        text: qsTr("Arrived in the office")
        visible: sync.arrived.count > 0
        width: parent.width
    }
    Repeater {
        model: sync.arrived
        delegate: SyncItem {
            width: parent ? parent.width : 0
        }
    }
    Skeleton {
        rows: 3
        visible: sync.state === "loading"
    }
    EmptyState {
        iconName: "cloudCheck"
        objectName: "syncEmpty"
        second: qsTr("What you write down is listed here until the office has it, and after.")
        text: qsTr("Nothing written on this device yet")
        visible: sync.state === "empty" || sync.state === "offline"
    }
    ErrorState {
        text: qsTr("What waits could not be read")
        visible: sync.state === "error"
        onTriggered: sync.sendNow()
    }
    actions: PrimaryButton {
        iconName: "sync"
        objectName: "syncSendNow"
        text: sync.action
        visible: text !== ""
        width: parent.width
        onClicked: page.contact()
    }

    function contact(): void {
        sync.sendNow();
        Navigator.toast(qsTr("The office is asked now"), null);
    }

    function tryAgain(recordId: string): void {
        if (sync.tryAgain(recordId))
            Navigator.toast(qsTr("It goes to the office once more"), null);
    }

    function copy(recordId: string, customerId: string, customerName: string): void {
        if (sync.copyToDraft(recordId))
            Navigator.open("writeComment", { customerId: customerId, customerName: customerName });
    }

    function giveUp(recordId: string): void {
        GivingUp.begin(recordId, Theme.toastMs);
        Navigator.toast(qsTr("Given up"), () => GivingUp.undo(recordId));
    }

    function restore(conflictId: string): void {
        if (!sync.restoreOwn(conflictId))
            return;
        const note = sync.note();
        Navigator.toast(qsTr("Yours stands again"),
                        note === "" ? null : () => TakeBack.restored(conflictId, note));
    }

    function ask(conflictId: string): void {
        if (sync.askOffice(conflictId))
            Navigator.toast(qsTr("The office is asked"), () => TakeBack.question(conflictId));
    }
}
