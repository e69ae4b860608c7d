import QtQuick
import Leadhand.Controls

// What can become of a comment, each with its key on a keyboard; the answer first where it stands here too.
Flow {
    id: actions

    required property bool active
    property bool withReply: false

    signal replyAsked
    signal caseAsked
    signal opportunityAsked
    signal instructionAsked
    signal nothingAsked

    objectName: "decisionActions"
    spacing: Theme.space8

    KeyButton {
        active: actions.active && actions.withReply
        key: "R"
        main: true
        objectName: "decisionKeyReply"
        text: qsTr("Reply & assign")
        visible: actions.withReply
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
        text: qsTr("Standing instruction")
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
