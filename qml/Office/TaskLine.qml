import QtQuick
import Leadhand.Controls

// Something a person has to do. Pressing it asks for a note and marks it as done.
Card {
    id: line

    required property string taskId
    required property string words
    required property string customerName
    required property string due
    required property bool late
    required property string commentId
    property bool opened: false

    signal finished(string note)

    objectName: "task_" + words
    accessibleName: Joined.words([words, customerName, due], ", ")
    padding: Theme.space8

    CheckLine {
        checked: line.opened
        objectName: line.objectName + "Check"
        text: line.words
        second: line.due
        third: line.customerName
        width: parent.width
        onClicked: line.opened = !line.opened
    }
    Column {
        bottomPadding: Theme.space8
        leftPadding: Theme.space8
        rightPadding: Theme.space8
        spacing: Theme.space12
        visible: line.opened
        width: parent.width
        TextField {
            id: note

            label: qsTr("A note, if you like")
            objectName: line.objectName + "Note"
            width: parent.width - Theme.space16
            onAccepted: line.finished(note.text)
        }
        PrimaryButton {
            objectName: line.objectName + "Done"
            text: qsTr("Done")
            width: parent.width - Theme.space16
            onClicked: line.finished(note.text)
        }
        QuietButton {
            iconName: "comment"
            text: qsTr("Where it came from")
            visible: line.commentId !== "" && Navigator.has("comment")
            width: Math.min(implicitWidth, parent.width - Theme.space16)
            onClicked: Navigator.open("comment", { id: line.commentId })
        }
    }
    Tag {
        text: qsTr("Late")
        tone: "danger"
        visible: line.late
    }
}
