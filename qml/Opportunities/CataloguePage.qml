import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What the company offers, found by any word of its cards, with no signal.
Page {
    id: page

    hasChoices: model.state === "content"
    objectName: "cataloguePage"
    scroller: list
    scrolling: false
    title: qsTr("What we do")
    header: SearchField {
        objectName: "catalogueSearch"
        placeholder: qsTr("What do you see?")
        width: page.contentWidth
        onEdited: model.words = text
    }

    ServicesModel {
        id: model
    }
    body: [
        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: model.rows
            objectName: "catalogueList"
            spacing: Theme.space12
            delegate: ServiceLine {
                width: ListView.view.width
                onPicked: id => page.open(id)
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
                action: qsTr("Refer an opportunity")
                iconName: "bulb"
                objectName: "catalogueEmpty"
                second: model.words === "" ? qsTr("You can refer what you notice all the same.")
                                           : qsTr("Write what you noticed; the office knows what helps.")
                text: model.words === "" ? qsTr("The office has not filled the cards yet")
                                         : qsTr("No card speaks of “%1”").arg(model.words)
                visible: model.state === "empty" || model.state === "offline"
                onTriggered: Navigator.open("refer", page.about())
            }
            ErrorState {
                text: qsTr("The cards could not be read")
                visible: model.state === "error"
            }
        }
    ]

    // For whom one looks: who was named when it was opened, else who is visited now.
    function about(): var {
        return page.params.customerId === undefined ? Navigator.target : page.params;
    }

    function open(id: string): void {
        Navigator.open("service", Object.assign({}, page.about(), { id: id }));
    }
}
