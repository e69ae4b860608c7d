import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// Something that shall be done: ticked or not, by whom, by when. Ticked it opens to be changed.
Card {
    id: line

    required property string draftId
    required property string words
    required property string ownerId
    required property string owner
    required property string due
    required property string dueWords
    required property bool chosen

    signal ticked(bool on)
    signal textChosen(string text)
    signal ownerChosen(string id, string name)
    signal dueChosen(string day)

    objectName: "taskDraft_" + draftId
    accessibleName: words
    padding: Theme.space8
    spacing: Theme.space8

    PersonChoice {
        id: team
    }
    CheckLine {
        checked: line.chosen
        objectName: line.objectName + "Check"
        second: line.dueWords
        text: line.words === "" ? qsTr("A new task") : line.words
        third: line.owner
        width: parent.width
        onClicked: line.ticked(!line.chosen)
    }
    Column {
        bottomPadding: Theme.space8
        leftPadding: Theme.space8
        rightPadding: Theme.space8
        spacing: Theme.space12
        visible: line.chosen
        width: parent.width
        TextField {
            id: field

            label: qsTr("What")
            objectName: line.objectName + "Text"
            width: parent.width - Theme.space16
            Component.onCompleted: field.text = line.words
            onEdited: line.textChosen(field.text)
        }
        Picks {
            current: line.ownerId
            prefix: line.objectName + "Owner_"
            width: parent.width - Theme.space16
            Repeater {
                model: line.chosen ? team.rows : null
                delegate: PersonChip {
                    onPicked: (id, name) => line.ownerChosen(id, name)
                }
            }
        }
        DueField {
            objectName: line.objectName + "Due"
            today: CrewContext.today
            value: line.due
            width: parent.width - Theme.space16
            onChosen: day => line.dueChosen(day)
        }
    }
}
