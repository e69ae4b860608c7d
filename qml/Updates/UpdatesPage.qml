import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Updates

// What became of one's own work, newest first.
Page {
    id: page

    hasChoices: updates.state === "content"
    objectName: "updatesPage"
    scrolling: false
    subtitle: updates.unread === 0 ? (updates.state === "content" ? qsTr("All read") : "")
            : updates.unread === 1 ? qsTr("1 new") : qsTr("%1 new").arg(updates.unread)
    title: qsTr("Updates")
    trailing: [
        QuietButton {
            iconName: "doubleCheck"
            objectName: "updatesMarkRead"
            text: Theme.largeText ? "" : qsTr("All read")
            Accessible.name: qsTr("Mark all as read")
            visible: updates.unread > 0
            onClicked: updates.markAllRead()
        },
        IconButton {
            iconName: "settings"
            objectName: "updatesSettings"
            text: qsTr("Settings")
            visible: Navigator.has("settings")
            onClicked: Navigator.open("settings", {})
        }
    ]
    body: [
        ListView {
            anchors.fill: parent
            bottomMargin: Theme.space24
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: updates.rows
            objectName: "updatesList"
            spacing: Theme.space8
            delegate: UpdateLine {}
        },
        OfflineNote {
            visible: updates.state === "offline"
            width: parent.width
        },
        Skeleton {
            visible: updates.state === "loading"
        },
        EmptyState {
            iconName: "bell"
            objectName: "updatesEmpty"
            second: qsTr("Answers to your comments and every step of your opportunities show up here.")
            text: qsTr("Nothing new")
            visible: updates.state === "empty"
        }
    ]

    UpdatesModel {
        id: updates
    }
}
