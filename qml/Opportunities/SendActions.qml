import QtQuick
import Leadhand.Controls

// What sends it: one button where nothing is to be asked, else the customer's answer is the button. With
// large words the other answers stand at the end of the form.
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
    PrimaryButton {
        objectName: "referAgreed"
        text: qsTr("They agree. Send")
        visible: actions.asksToAgree
        width: parent.width
        onClicked: actions.sent("agreed")
    }
    SendOthers {
        mode: actions.mode
        visible: (actions.asksToCall || actions.asksToAgree) && !Theme.largeText
        width: parent.width
        onSent: answer => actions.sent(answer)
    }
}
