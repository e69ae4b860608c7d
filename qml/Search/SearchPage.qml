import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Anything that was said of anybody, as far as it is on this device, found as one types.
Page {
    id: page

    readonly property bool isShowing: model.isAsked && model.state === "content"

    hasChoices: page.isShowing
    objectName: "searchPage"
    scroller: list
    scrolling: false
    title: qsTr("Search")
    header: Column {
        spacing: Theme.space12
        width: page.contentWidth
        SearchField {
            id: field

            focus: true
            objectName: "searchWords"
            placeholder: qsTr("What was said, a plant, a name")
            width: parent.width
            onAccepted: model.keep()
            onEdited: model.words = text
        }
        FilterBar {
            search: model
            width: parent.width
            onAsked: what => filters.ask(what)
        }
    }
    Component.onCompleted: {
        if (page.params.customerId !== undefined)
            model.setCustomer(page.params.customerId, page.params.customerName);
        if (page.params.words !== undefined)
            page.look(page.params.words);
    }

    SearchModel {
        id: model
    }
    body: [
        FindingList {
            id: list

            anchors.fill: parent
            isShowing: page.isShowing
            search: model
        },
        SearchStart {
            search: model
            visible: !model.isAsked
            width: parent.width
            y: page.headRoom
            onPicked: words => page.look(words)
        },
        Column {
            spacing: Theme.space12
            visible: model.isAsked && model.state !== "content"
            width: parent.width
            y: page.headRoom
            OfflineNote {
                visible: model.state === "offline"
                width: parent.width
            }
            Skeleton {
                objectName: "searchWaiting"
                rows: 4
                visible: model.state === "loading"
            }
            EmptyState {
                action: model.isNarrowed ? qsTr("Look everywhere") : ""
                iconName: "search"
                objectName: "searchEmpty"
                second: model.range
                text: qsTr("Nothing found for “%1”").arg(model.words)
                visible: model.state === "empty" || model.state === "offline"
                onTriggered: model.widen()
            }
            ErrorState {
                objectName: "searchError"
                second: model.problem
                text: qsTr("Nothing can be looked for right now")
                visible: model.state === "error"
            }
        }
    ]
    FilterSheet {
        id: filters

        parent: page
        search: model
    }

    function look(words: string): void {
        field.text = words;
        model.words = words;
    }
}
