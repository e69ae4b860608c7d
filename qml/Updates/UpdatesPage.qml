import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Updates

// What became of one's own work, newest first.
Page {
    id: page

    hasChoices: updates.state === "content"
    objectName: "updatesPage"
    scroller: list
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
            id: list

            anchors.fill: parent
            bottomMargin: Theme.space24
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: updates.rows
            objectName: "updatesList"
            spacing: Theme.space8
            delegate: UpdateLine {}
        },
        Column {
            spacing: Theme.space12
            visible: updates.state !== "content"
            width: parent.width
            y: page.headRoom
            OfflineNote {
                visible: updates.state === "offline"
                width: parent.width
            }
            Skeleton {
                visible: updates.state === "loading"
            }
            EmptyState {
                iconName: "bell"
                objectName: "updatesEmpty"
                second: qsTr("Answers to your comments and every step of your opportunities show up here.")
                text: qsTr("Nothing new")
                visible: updates.state === "empty" || updates.state === "offline"
            }
            ErrorState {
                text: qsTr("The updates could not be read")
                visible: updates.state === "error"
            }
        }
    ]

    UpdatesModel {
        id: updates
    }
}
