import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// All cases: open ones first, the promise that is due first on top; then those that are over.
Page {
    id: page

    hasChoices: model.state === "content"
    objectName: "casesPage"
    scroller: list
    scrolling: false
    subtitle: model.summary
    title: qsTr("Cases")

    CasesModel {
        id: model
    }
    body: [
        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: model.rows
            objectName: "casesList"
            spacing: Theme.space12
            delegate: CaseCard {
                namesCustomer: true
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
                rows: 3
                visible: model.state === "loading"
            }
            EmptyState {
                action: qsTr("Write down a problem")
                iconName: "flag"
                objectName: "casesEmpty"
                second: qsTr("What went wrong goes down at the door. Everybody sees who makes it good.")
                text: qsTr("Nothing is open")
                visible: model.state === "empty" || model.state === "offline"
                onTriggered: Navigator.open("problem", Navigator.target)
            }
            ErrorState {
                text: qsTr("The cases could not be read")
                visible: model.state === "error"
            }
        }
    ]
}
