import QtQuick
import Leadhand.Controls

// In the thumb zone of a visit: its next step, and a comment beside it; its hours and materials where they
// are to be handed in before anything else.
Column {
    id: actions

    required property string visitId
    required property string status
    required property bool hoursFirst
    readonly property bool over: status === "done" || status === "could_not"

    signal stepAsked(string to, string why)
    signal commentAsked
    signal hoursAsked

    objectName: "visitActions"
    spacing: Theme.space12

    StepAndComment {
        over: actions.over
        status: actions.status
        visible: !actions.hoursFirst
        width: parent.width
        onCommentAsked: actions.commentAsked()
        onStepAsked: (to, why) => actions.stepAsked(to, why)
    }
    ButtonPair {
        first: qsTr("Comment")
        objectName: "visitHoursPair"
        second: qsTr("Done here")
        visible: actions.hoursFirst && !actions.over
        width: parent.width
        onFirstClicked: actions.commentAsked()
        onSecondClicked: actions.stepAsked("done", "")
    }
    SecondaryButton {
        objectName: "visitCommentAfter"
        text: qsTr("Comment")
        visible: actions.hoursFirst && actions.over
        width: parent.width
        onClicked: actions.commentAsked()
    }
    PrimaryButton {
        objectName: "visitHours"
        text: qsTr("Hours & materials")
        visible: actions.hoursFirst
        width: parent.width
        onClicked: actions.hoursAsked()
    }
}
