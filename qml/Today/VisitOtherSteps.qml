import QtQuick
import Leadhand.Controls

// The steps of a visit that are rarer: being there already, and not being able to do it.
Column {
    id: steps

    required property string visitId
    required property string status
    readonly property bool over: status === "done" || status === "could_not"

    signal stepAsked(string to, string why)

    objectName: "visitOtherSteps"
    spacing: Theme.space12
    visible: !over

    ButtonPair {
        first: qsTr("Already here")
        objectName: "visitPair"
        second: qsTr("Could not")
        visible: steps.status === "planned"
        width: parent.width
        onFirstClicked: steps.stepAsked("arrived", "")
        onSecondClicked: reasons.opened = !reasons.opened
    }
    SecondaryButton {
        objectName: "visitCouldNot"
        text: qsTr("Could not do it")
        visible: steps.status !== "planned"
        width: parent.width
        onClicked: reasons.opened = !reasons.opened
    }
    CouldNotReasons {
        id: reasons

        visible: opened
        width: parent.width
        onChosen: why => {
            reasons.opened = false;
            steps.stepAsked("could_not", why);
        }
    }
}
