import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Choosing the customer something is about: those near in the plan first, then by name as one types. While
// one is chosen it is one quiet line; pressing it changes it.
Column {
    id: picker

    required property string customerId
    required property string customerName
    property bool choosing: customerName === ""
    // The choice is there even when somebody is chosen: the page itself shows and hides it.
    property bool lasting: false
    readonly property bool opened: lasting || choosing
    // A name nobody knows yet may be kept as typed, with no id; the office links it.
    property bool freeNames: false
    property int most: 4
    readonly property string typed: search.text.trim()

    signal chosen(string customerId, string customerName)

    objectName: "customerPicker"
    spacing: Theme.space12

    CustomerChoice {
        id: choice

        most: picker.most
        words: search.text
    }
    ListRow {
        iconName: "person"
        objectName: picker.objectName + "Now"
        second: qsTr("Tap to choose somebody else")
        title: picker.customerName
        visible: !picker.opened
        width: parent.width
        onClicked: picker.choosing = true
    }
    SearchField {
        id: search

        objectName: picker.objectName + "Search"
        placeholder: qsTr("Name of the customer")
        visible: picker.opened
        width: parent.width
    }
    ListRow {
        chevron: false
        iconName: "plus"
        objectName: picker.objectName + "Free"
        second: qsTr("As typed; the office finds out who it is")
        title: picker.typed
        visible: picker.opened && picker.freeNames && picker.typed !== ""
        width: parent.width
        onClicked: picker.pick("", picker.typed)
    }
    Repeater {
        model: picker.opened ? choice.rows : null
        delegate: PickerLine {
            width: parent ? parent.width : 0
            onPicked: (id, name) => picker.pick(id, name)
        }
    }
    Words {
        kind: "second"
        text: qsTr("Nobody found for “%1”").arg(picker.typed)
        visible: picker.opened && !picker.freeNames && picker.typed !== "" && choice.rows.count === 0
        width: parent.width
    }

    function pick(id: string, name: string): void {
        search.text = "";
        picker.choosing = false;
        picker.chosen(id, name);
    }
}
