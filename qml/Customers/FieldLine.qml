import QtQuick
import Leadhand.Controls

// One thing to know about reaching a customer, corrected where it stands.
Column {
    id: line

    required property string field
    required property string label
    required property string value
    required property string iconName
    property bool editing: false

    signal saving(string field, string text)

    objectName: "customerField_" + field
    bottomPadding: editing ? Theme.space8 : 0
    leftPadding: editing ? Theme.space8 : 0
    rightPadding: editing ? Theme.space8 : 0
    spacing: Theme.space8
    topPadding: editing ? Theme.space8 : 0

    KnownLine {
        iconName: line.iconName
        label: line.label
        objectName: line.objectName + "Edit"
        value: line.value
        visible: !line.editing
        width: parent.width
        onClicked: {
            line.editing = true;
            input.text = line.value;
            input.forceActiveFocus();
        }
    }
    TextField {
        id: input

        label: line.label
        objectName: line.objectName + "Field"
        visible: line.editing
        width: parent.width - Theme.space16
        onAccepted: line.save()
    }
    ButtonPair {
        first: qsTr("Cancel")
        objectName: line.objectName + "Choice"
        second: qsTr("Save")
        visible: line.editing
        width: parent.width - Theme.space16
        onFirstClicked: line.editing = false
        onSecondClicked: line.save()
    }

    function save(): void {
        line.saving(line.field, input.text);
    }

    function saved(): void {
        line.editing = false;
        Navigator.toast(qsTr("%1 changed. The office sees who changed it.").arg(line.label), null);
    }
}
