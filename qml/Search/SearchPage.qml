import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Anything that was said of anybody, as far as it is on this device, found as one types.
Page {
    id: page

    hasChoices: model.isAsked && model.state === "content"
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
    body: FindingList {
        id: list

        anchors.fill: parent
        search: model
        onPicked: words => page.look(words)
    }
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
