import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What one has spotted: where it stands, for how long, what to say when the customer asks.
Page {
    id: page

    hasChoices: model.state === "content"
    objectName: "opportunitiesPage"
    scroller: list
    scrolling: false
    subtitle: model.summary
    title: qsTr("My opportunities")
    trailing: QuietButton {
        iconName: "sheet"
        objectName: "opportunitiesCatalogue"
        text: Theme.largeText ? "" : qsTr("Cards", "of what we do")
        Accessible.name: qsTr("What we do")
        visible: Navigator.has("catalogue")
        onClicked: Navigator.open("catalogue", {})
    }

    OpportunitiesModel {
        id: model

        mine: true
    }
    body: [
        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: model.rows
            objectName: "opportunitiesList"
            spacing: Theme.space12
            delegate: OpportunityLine {
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
                action: qsTr("Refer an opportunity")
                iconName: "bulb"
                objectName: "opportunitiesEmpty"
                second: qsTr("What would leave a customer better off? The office tells you every step.")
                text: qsTr("What did you notice today?")
                visible: model.state === "empty" || model.state === "offline"
                onTriggered: Navigator.open("refer", Navigator.target)
            }
            ErrorState {
                text: qsTr("Your opportunities could not be read")
                visible: model.state === "error"
            }
        }
    ]
}
