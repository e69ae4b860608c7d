import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// What the customer answered to the open proposal, in two taps: the answer, Save.
Column {
    id: block

    required property bool possible
    required property string proposalTitle
    required property string lastAnswer
    property string picked: ""

    signal answered(string is)

    objectName: "answerBlock"
    spacing: Theme.space12
    visible: possible || lastAnswer !== ""

    SectionTitle {
        text: qsTr("What did the customer say?")
        width: parent.width
    }
    Words {
        kind: "second"
        text: block.proposalTitle
        visible: text !== ""
        width: parent.width
    }
    Words {
        color: Theme.done
        font.weight: Font.DemiBold
        kind: "second"
        objectName: "answerLast"
        text: block.lastAnswer
        visible: text !== ""
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        visible: block.possible
        width: parent.width
        PickChip {
            current: block.picked
            objectName: "answer_yes"
            text: qsTr("Yes")
            word: "yes"
            onPicked: word => block.picked = word
        }
        PickChip {
            current: block.picked
            objectName: "answer_no"
            text: qsTr("No")
            word: "no"
            onPicked: word => block.picked = word
        }
        PickChip {
            current: block.picked
            objectName: "answer_thinking"
            text: qsTr("Not yet")
            word: "thinking"
            onPicked: word => block.picked = word
        }
        PickChip {
            current: block.picked
            objectName: "answer_info"
            text: qsTr("Has a question")
            word: "info"
            onPicked: word => block.picked = word
        }
    }
    PrimaryButton {
        objectName: "answerSave"
        text: qsTr("Save the answer")
        visible: block.possible && block.picked !== ""
        width: parent.width
        onClicked: {
            block.answered(block.picked);
            block.picked = "";
        }
    }
}
