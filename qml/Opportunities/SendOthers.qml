import QtQuick
import Leadhand.Controls

// The other answers of a customer who is asked, each of which sends it too.
Column {
    id: others

    required property string mode
    readonly property bool asksToCall: mode === "permission"
    readonly property bool asksToAgree: mode === "agree"

    signal sent(string answer)

    objectName: "sendOthers"
    spacing: Theme.space12

    ButtonPair {
        first: qsTr("No call. Send")
        objectName: "referNoOrAsk"
        second: qsTr("Not asked. Send")
        visible: others.asksToCall
        width: parent.width
        onFirstClicked: others.sent("no")
        onSecondClicked: others.sent("ask")
    }
    SecondaryButton {
        objectName: "referNotAgreed"
        text: qsTr("Not agreed yet. Send")
        visible: others.asksToAgree
        width: parent.width
        onClicked: others.sent("")
    }
}
