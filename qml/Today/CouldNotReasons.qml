import QtQuick
import Leadhand.Controls

// Why it could not be done: one tap says it, or a few words of one's own.
Column {
    id: reasons

    property bool opened: false
    readonly property var phrases: [qsTr("Nobody home"), qsTr("Gate locked"), qsTr("Weather"),
                                    qsTr("No time left"), qsTr("Asked to come another day")]

    signal chosen(string why)

    objectName: "couldNotReasons"
    spacing: Theme.space12

    SectionTitle {
        text: qsTr("Why not?")
        topPadding: 0
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Repeater {
            model: reasons.phrases
            delegate: ReasonChip {
                onPicked: why => reasons.chosen(why)
            }
        }
    }
    TextField {
        id: own

        label: qsTr("Something else")
        objectName: "couldNotOwn"
        width: parent.width
        onAccepted: if (own.text.trim() !== "") reasons.chosen(own.text.trim())
    }
}
