import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Choosing who said it: those near in the plan first, then by name as one types; a name nobody knows yet is
// kept as typed, and the office links it.
Column {
    id: picker

    signal chosen(string customerId, string name)

    objectName: "customerPicker"
    spacing: Theme.space8

    CustomerChoice {
        id: choice

        words: search.text
    }
    SearchField {
        id: search

        objectName: picker.objectName + "Search"
        placeholder: qsTr("Name of the customer")
        width: parent.width
    }
    ListRow {
        iconName: "plus"
        objectName: picker.objectName + "Free"
        second: qsTr("As typed; the office finds out who it is")
        title: search.text.trim()
        visible: search.text.trim() !== ""
        width: parent.width
        onClicked: picker.chosen("", search.text.trim())
    }
    Repeater {
        model: choice.rows
        delegate: CustomerPick {
            width: parent ? parent.width : 0
            onPicked: (customerId, name) => picker.chosen(customerId, name)
        }
    }
}
