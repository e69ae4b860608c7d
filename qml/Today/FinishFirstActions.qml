import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// In the thumb zone of a covered visit: its hours and materials; for whom that can't wait, opening it.
Column {
    id: actions

    required property GateModel gate
    property bool cantWait: false

    signal cantWaitAsked(bool asked)

    objectName: "finishFirstActions"
    spacing: Theme.space12

    SecondaryButton {
        objectName: "finishFirstCantWait"
        text: qsTr("It can’t wait")
        visible: !Theme.largeText && !actions.cantWait
        width: parent.width
        onClicked: actions.cantWaitAsked(true)
    }
    PrimaryButton {
        objectName: "finishFirstHours"
        text: qsTr("Hours & materials")
        visible: !actions.cantWait
        width: parent.width
        onClicked: Navigator.open("hours", { id: actions.gate.finishVisitId })
    }
    SecondaryButton {
        objectName: "finishFirstBack"
        text: qsTr("Rather finish first")
        visible: !Theme.largeText && actions.cantWait
        width: parent.width
        onClicked: actions.cantWaitAsked(false)
    }
    PrimaryButton {
        enabled: actions.gate.canOpen
        objectName: "finishFirstOpen"
        text: actions.gate.checking ? qsTr("Looking at the code…") : qsTr("Open the visit")
        width: parent.width
        visible: actions.cantWait
        onClicked: actions.gate.open()
    }
}
