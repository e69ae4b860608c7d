import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Choosing the customer something is about. While one is chosen it is one quiet line; pressing it changes it.
Column {
    id: picker

    required property string customerId
    required property string customerName
    property bool opened: customerName === ""

    signal chosen(string customerId, string customerName)

    objectName: "customerPicker"
    spacing: Theme.space12

    ListRow {
        iconName: "person"
        objectName: "customerPickerNow"
        second: qsTr("Tap to choose somebody else")
        title: picker.customerName
        visible: !picker.opened
        width: parent.width
        onClicked: picker.opened = true
    }
    SearchField {
        id: search

        objectName: "customerPickerSearch"
        placeholder: qsTr("Which customer?")
        visible: picker.opened
        width: parent.width
        onEdited: choice.words = text
    }
    CustomerChoice {
        id: choice
    }
    Repeater {
        model: picker.opened ? choice.rows : null
        delegate: PickerLine {
            visible: index < 4
            width: parent ? parent.width : 0
            onPicked: (id, name) => picker.pick(id, name)
        }
    }
    Words {
        kind: "second"
        text: qsTr("Nobody found for “%1”").arg(choice.words)
        visible: picker.opened && choice.words !== "" && choice.rows.count === 0
        width: parent.width
    }

    function pick(id: string, name: string): void {
        picker.opened = false;
        picker.chosen(id, name);
    }
}
