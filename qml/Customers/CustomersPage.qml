import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// All customers of this device, found as one types; those with a coming visit first.
Page {
    id: page

    hasChoices: model.state === "content"
    objectName: "customersPage"
    scroller: list
    scrolling: false
    subtitle: model.words === "" ? model.range : ""
    title: qsTr("Customers")
    header: SearchField {
        objectName: "customersSearch"
        placeholder: qsTr("Name, phone or address")
        width: page.contentWidth
        onEdited: model.words = text
    }

    trailing: IconButton {
        iconName: "search"
        objectName: "customersSearchAll"
        text: qsTr("Search all that was said")
        onClicked: Navigator.open("search", {})
    }

    CustomersModel {
        id: model
    }
    body: [
        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: model.rows
            objectName: "customersList"
            reuseItems: true
            section.property: "group"
            spacing: Theme.space8
            delegate: CustomerLine {
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
                rows: 5
                visible: model.state === "loading"
            }
            EmptyState {
                action: model.words === "" ? "" : qsTr("Search all that was said")
                iconName: "person"
                objectName: "customersEmpty"
                second: model.words === "" ? qsTr("The office gives customers to your crew.")
                                           : qsTr("A comment can be kept with the name as you heard it.")
                text: model.words === "" ? qsTr("No customers here yet")
                                         : qsTr("Nobody found for “%1”").arg(model.words)
                visible: model.state === "empty" || model.state === "offline"
                onTriggered: Navigator.open("search", { words: model.words })
            }
            ErrorState {
                text: qsTr("The customers could not be read")
                visible: model.state === "error"
            }
        }
    ]
}
