import QtQuick
import Leadhand.Controls

// The next step of a visit as the one big button; a comment and the way out beside each other below. Where
// hours and materials are to be handed in before anything else, they are the big button.
Column {
    id: buttons

    required property string status
    // On Today's card one tap away from the visit itself: only what is done most.
    property bool brief: false
    property bool hoursFirst: false
    readonly property bool over: status === "done" || status === "could_not"
    readonly property string nextStep: status === "planned" ? "on_the_way"
                                     : status === "on_the_way" ? "arrived" : "done"

    signal stepAsked(string to, string why)
    signal commentAsked
    signal hoursAsked

    objectName: "stepButtons"
    spacing: Theme.space12

    PrimaryButton {
        objectName: "stepHours"
        text: qsTr("Hours & materials")
        visible: buttons.hoursFirst
        width: parent.width
        onClicked: buttons.hoursAsked()
    }
    PrimaryButton {
        objectName: "stepNext"
        text: buttons.nextStep === "on_the_way" ? qsTr("On the way")
            : buttons.nextStep === "arrived" ? qsTr("Arrived", "the crew has come to the customer")
            : qsTr("Done here")
        visible: !buttons.over && !buttons.hoursFirst
        width: parent.width
        onClicked: buttons.stepAsked(buttons.nextStep, "")
    }
    ButtonPair {
        first: buttons.hoursFirst ? qsTr("Done here") : qsTr("Comment")
        objectName: "stepMore"
        second: buttons.status === "planned" ? qsTr("Already here") : qsTr("Could not")
        visible: !buttons.over
        width: parent.width
        onFirstClicked: {
            if (buttons.hoursFirst)
                buttons.stepAsked("done", "");
            else
                buttons.commentAsked();
        }
        onSecondClicked: {
            if (buttons.status === "planned")
                buttons.stepAsked("arrived", "");
            else
                reasons.opened = !reasons.opened;
        }
    }
    QuietButton {
        objectName: "stepCouldNot"
        text: qsTr("Could not do it")
        visible: buttons.status === "planned" && !buttons.brief
        width: parent.width
        onClicked: reasons.opened = !reasons.opened
    }
    SecondaryButton {
        objectName: "stepCommentAfter"
        text: qsTr("Comment")
        visible: buttons.over && !buttons.hoursFirst
        width: parent.width
        onClicked: buttons.commentAsked()
    }
    CouldNotReasons {
        id: reasons

        visible: opened && !buttons.over
        width: parent.width
        onChosen: why => {
            reasons.opened = false;
            buttons.stepAsked("could_not", why);
        }
    }
}
