import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// The crew's next fourteen days: each visit with what must not be missed, and whether its brief is on board.
Page {
    id: page

    hasChoices: model.state === "content"
    objectName: "comingPage"
    scroller: list
    scrolling: false
    subtitle: model.asOf
    title: qsTr("Coming days")

    ComingModel {
        id: model
    }
    body: [
        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: model.rows
            objectName: "comingList"
            section.property: "day"
            spacing: Theme.space8
            delegate: ComingLine {
                width: ListView.view.width
            }
            footer: Item {
                height: Theme.space24
                width: 1
            }
            section.delegate: SectionTitle {
                required property string section

                bottomPadding: Theme.space8
                text: new Date(section + "T12:00:00").toLocaleDateString(Qt.locale(Settings.language),
                                                                         "dddd d MMMM")
                width: ListView.view.width
            }
            ScrollMark { flickable: list }
        },
        Column {
            spacing: Theme.space12
            visible: model.state !== "content"
            width: parent.width
            y: page.headRoom
            OfflineNote {
                visible: model.state === "offline"
                width: parent.width
            }
            Skeleton {
                rows: 4
                visible: model.state === "loading"
            }
            EmptyState {
                iconName: "today"
                objectName: "comingEmpty"
                second: qsTr("The office plans them; they come by themselves.")
                text: qsTr("No visits in the next 14 days")
                visible: model.state === "empty" || model.state === "offline"
            }
            ErrorState {
                text: qsTr("The visits could not be read")
                visible: model.state === "error"
            }
        }
    ]
}
