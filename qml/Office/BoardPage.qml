import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// All opportunities by stage: columns where there is room, else one list in groups.
Page {
    id: page

    readonly property bool inColumns: page.width >= 840 && !Theme.largeText

    objectName: "boardPage"
    mostWidth: 100000
    scroller: inColumns ? null : list
    scrolling: false
    subtitle: model.summary
    title: qsTr("Opportunities")
    trailing: [
        IconButton {
            enabled: !columns.atXBeginning
            fill: Theme.quiet
            iconName: "chevronLeft"
            objectName: "boardBefore"
            text: qsTr("Stages before")
            visible: columns.visible && columns.more
            onClicked: columns.step(-1)
        },
        IconButton {
            enabled: !columns.atXEnd
            fill: Theme.quiet
            iconName: "chevronRight"
            objectName: "boardAfter"
            text: qsTr("Stages after")
            visible: columns.visible && columns.more
            onClicked: columns.step(1)
        }
    ]

    OpportunitiesModel {
        id: model
    }
    body: [
        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: page.inColumns ? null : model.rows
            objectName: "boardList"
            section.property: "stage"
            spacing: Theme.space8
            visible: !page.inColumns
            delegate: BoardCard {
                width: ListView.view.width
            }
            footer: Item {
                height: Theme.space24
                width: 1
            }
            section.delegate: SectionTitle {
                required property string section

                bottomPadding: Theme.space8
                text: section
                width: ListView.view.width
            }
            ScrollMark { flickable: list }
        },
        BoardColumns {
            id: columns

            anchors.fill: parent
            board: model
            model: page.inColumns ? board.columns : null
            visible: board.state === "content" && page.inColumns
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
                iconName: "bulb"
                objectName: "boardEmpty"
                second: qsTr("What the crews notice comes in here.")
                text: qsTr("No opportunities yet")
                visible: model.state === "empty" || model.state === "offline"
            }
            ErrorState {
                text: qsTr("The board could not be read")
                visible: model.state === "error"
            }
        }
    ]
}
