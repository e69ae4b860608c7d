import QtQuick
import Leadhand.Controls

// What can become of a comment, each with its key on a keyboard: the answer first and deep green.
Column {
    id: actions

    required property bool active

    signal replyAsked
    signal caseAsked
    signal opportunityAsked
    signal instructionAsked
    signal nothingAsked

    objectName: "decisionActions"
    spacing: Theme.space8

    PrimaryButton {
        objectName: "decisionReplyButton"
        text: qsTr("Reply & assign")
        visible: !Theme.wide
        width: parent.width
        onClicked: actions.replyAsked()
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        KeyButton {
            active: actions.active && Theme.wide
            key: "R"
            main: true
            objectName: "decisionKeyReply"
            text: qsTr("Reply & assign")
            visible: Theme.wide
            onClicked: actions.replyAsked()
        }
        KeyButton {
            active: actions.active
            key: "C"
            objectName: "decisionCase"
            text: qsTr("Open a case")
            onClicked: actions.caseAsked()
        }
        KeyButton {
            active: actions.active
            key: "O"
            objectName: "decisionOpportunity"
            text: qsTr("Opportunity")
            onClicked: actions.opportunityAsked()
        }
        KeyButton {
            active: actions.active
            key: "S"
            objectName: "decisionInstruction"
            text: Theme.wide ? qsTr("Standing instruction") : qsTr("Instruction")
            onClicked: actions.instructionAsked()
        }
        KeyButton {
            active: actions.active
            key: "N"
            objectName: "decisionNothing"
            text: qsTr("Read, nothing to do")
            onClicked: actions.nothingAsked()
        }
    }
}
