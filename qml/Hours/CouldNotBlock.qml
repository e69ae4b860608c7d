import QtQuick
import Leadhand.Controls

// Why it could not be collected: one tap says it, or a few words of one's own.
Column {
    id: block

    required property var reasons
    property alias text: own.text
    property string about: ""

    signal chosen(string why)
    signal written(string text)

    objectName: "couldNot_" + about
    spacing: Theme.space12

    SectionTitle {
        text: qsTr("What stood in the way?")
        topPadding: 0
        width: parent.width
    }
    PhraseFlow {
        objectName: block.objectName + "Reason"
        phrases: block.reasons
        spacing: Theme.space12
        width: parent.width
        onPicked: phrase => block.chosen(phrase)
    }
    TextField {
        id: own

        label: qsTr("Something else")
        objectName: block.objectName + "Own"
        width: parent.width
        onAccepted: if (own.text.trim() !== "") block.chosen(own.text.trim())
        onEdited: block.written(text)
    }
    SecondaryButton {
        objectName: block.objectName + "Save"
        text: qsTr("Save why")
        visible: own.text.trim() !== ""
        width: parent.width
        onClicked: block.chosen(own.text.trim())
    }
}
