import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Sync

// Where everything is: on this device, in the office, accepted or why not.
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

    ContactCard {
        headline: sync.headline
        lastContact: sync.lastContact
        nextAttempt: sync.nextAttempt
        photos: sync.photos
        tone: sync.headlineTone
        trouble: sync.trouble
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
        text: qsTr("The office decides")
        visible: sync.conflicts.count > 0
        width: parent.width
    }
    Repeater {
        model: sync.conflicts
        delegate: ConflictCard {
            width: parent ? parent.width : 0
        }
    }
    SectionTitle {
        text: qsTr("On this phone")
        visible: sync.open.count > 0
        width: parent.width
    }
    Repeater {
        model: sync.open
        delegate: SyncItem {
            width: parent ? parent.width : 0
        }
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
    EmptyState {
        iconName: "cloudCheck"
        objectName: "syncEmpty"
        second: qsTr("What you write down is listed here until the office has it, and after.")
        text: qsTr("Nothing written on this device yet")
        visible: sync.open.count === 0 && sync.arrived.count === 0
    }
    actions: PrimaryButton {
        iconName: "sync"
        objectName: "syncSendNow"
        text: qsTr("Send now")
        width: parent.width
        onClicked: sync.sendNow()
    }
}
