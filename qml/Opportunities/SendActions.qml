import QtQuick
import Leadhand.Controls

// What sends it: one button where nothing is to be asked, else the customer's answer is the button.
Column {
    id: actions

    required property string mode
    required property string customerName
    readonly property bool asksToCall: mode === "permission"
    readonly property bool asksToAgree: mode === "agree"

    signal sent(string answer)

    objectName: "sendActions"
    spacing: Theme.space12

    Words {
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        kind: "second"
        objectName: "sendQuestion"
        text: actions.asksToAgree ? qsTr("Does %1 agree to it?").arg(actions.customerName)
                                  : qsTr("May somebody call %1?").arg(actions.customerName)
        visible: (actions.asksToCall || actions.asksToAgree) && actions.customerName !== ""
        width: parent.width
    }
    PrimaryButton {
        objectName: "referSend"
        text: qsTr("Send")
        visible: !actions.asksToCall && !actions.asksToAgree
        width: parent.width
        onClicked: actions.sent("")
    }
    PrimaryButton {
        objectName: "referYes"
        text: qsTr("Yes, they may. Send")
        visible: actions.asksToCall
        width: parent.width
        onClicked: actions.sent("yes")
    }
    ButtonPair {
        first: qsTr("No call. Send")
        objectName: "referNoOrAsk"
        second: qsTr("Not asked. Send")
        visible: actions.asksToCall
        width: parent.width
        onFirstClicked: actions.sent("no")
        onSecondClicked: actions.sent("ask")
    }
    PrimaryButton {
        objectName: "referAgreed"
        text: qsTr("They agree. Send")
        visible: actions.asksToAgree
        width: parent.width
        onClicked: actions.sent("agreed")
    }
    SecondaryButton {
        objectName: "referNotAgreed"
        text: qsTr("Not agreed yet. Send")
        visible: actions.asksToAgree
        width: parent.width
        onClicked: actions.sent("")
    }
}
