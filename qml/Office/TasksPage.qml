import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// What each person has still to do, due first; done with a note.
Page {
    id: page

    objectName: "tasksPage"
    scroller: list
    scrolling: false
    subtitle: model.summary
    title: qsTr("Tasks")
    header: Picks {
        current: model.ownerId === "" ? team.self : model.ownerId
        prefix: "tasksOf_"
        width: page.contentWidth
        Repeater {
            model: team.rows
            delegate: PersonChip {
                onPicked: id => model.ownerId = id
            }
        }
    }

    TasksModel {
        id: model
    }
    PersonChoice {
        id: team
    }
    body: [
        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: model.rows
            objectName: "tasksList"
            spacing: Theme.space8
            delegate: TaskLine {
                width: ListView.view.width
                onFinished: note => page.finish(taskId, words, note)
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
            Skeleton {
                rows: 4
                visible: model.state === "loading"
            }
            EmptyState {
                iconName: "check"
                objectName: "tasksEmpty"
                second: qsTr("What an answer to a comment gives out stands here until it is done.")
                text: qsTr("Nothing open")
                visible: model.state === "empty" || model.state === "offline"
            }
            ErrorState {
                text: qsTr("The tasks could not be read")
                visible: model.state === "error"
            }
        }
    ]

    function finish(taskId: string, words: string, note: string): void {
        if (model.done(taskId, note))
            Navigator.toast(qsTr("Done: %1").arg(words), () => model.reopen(taskId));
    }
}
