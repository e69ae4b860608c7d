import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Hours

// Those of the team who may have been there too.
Column {
    id: people

    required property HoursDraft draft

    objectName: "otherPeople"
    spacing: Theme.space12
    visible: draft.others.count > 0

    Words {
        kind: "second"
        text: qsTr("Also here")
        width: parent.width
    }
    Flow {
        spacing: Theme.space12
        width: parent.width
        Repeater {
            model: people.draft.others
            delegate: OtherPersonChip {
                onPicked: id => people.draft.addPerson(id)
            }
        }
    }
}
