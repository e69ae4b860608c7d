import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What waits for a decision, oldest first; on a wide window the first one stands open beside it.
Page {
    id: page

    hasChoices: model.state === "content"
    objectName: "decidePage"
    scroller: list
    scrolling: false
    title: qsTr("Needs a decision")
    trailing: [
        IconButton {
            iconName: "flag"
            inkColor: promises.rows.count > 0 ? Theme.danger : Theme.ink
            objectName: "decideCases"
            text: promises.openWords
            visible: promises.open > 0 && Navigator.has("cases")
            onClicked: Navigator.open("cases", {})
        },
        IconButton {
            iconName: "sheet"
            objectName: "decideTasks"
            text: qsTr("Tasks by person")
            visible: Navigator.has("tasks")
            onClicked: Navigator.open("tasks", {})
        }
    ]
    header: Flow {
        objectName: "decideFilters"
        spacing: Theme.space8
        visible: model.all > 0
        width: page.contentWidth
        Chip {
            checkable: false
            checked: model.only === ""
            objectName: "decideAll"
            text: model.all === 1 ? qsTr("1 waits") : qsTr("%1 wait").arg(model.all)
            onClicked: model.only = ""
        }
        Chip {
            checkable: false
            checked: model.only === "late"
            objectName: "decideLate"
            text: qsTr("Over a day: %1").arg(model.late)
            tone: "danger"
            visible: model.late > 0
            onClicked: model.only = checked ? "" : "late"
        }
        Chip {
            checkable: false
            checked: model.only === "problem"
            objectName: "decideProblems"
            text: model.problems === 1 ? qsTr("1 problem") : qsTr("%1 problems").arg(model.problems)
            visible: model.problems > 0
            onClicked: model.only = checked ? "" : "problem"
        }
    }
    Component.onCompleted: opening.restart()

    DecideModel {
        id: model
    }
    PromiseAlarms {
        id: promises
    }
    // The window finishes what it is doing before a page opens by itself.
    Timer {
        id: opening

        interval: 0
        onTriggered: page.openFirst()
    }
    body: [
        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: model.rows
            objectName: "decideList"
            spacing: Theme.space8
            delegate: DecideLine {
                width: ListView.view.width
            }
            footer: Item {
                height: Theme.space24
                width: 1
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
                iconName: "decide"
                objectName: "decideEmpty"
                second: qsTr("Everything the crews wrote down has an answer.")
                text: model.only === "" ? qsTr("Nothing waits for you") : qsTr("None of this kind")
                visible: model.state === "empty" || model.state === "offline"
            }
            ErrorState {
                text: qsTr("The list could not be read")
                visible: model.state === "error"
            }
        }
    ]

    Connections {
        target: Navigator

        function onDetailChanged(): void {
            opening.restart();
        }
    }

    function openFirst(): void {
        if (Theme.twoPanes && page.visible && model.first() !== "" && Navigator.detail.route === undefined)
            Navigator.open("decision", { id: model.first() });
    }
}
