import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Why it can't wait: one tap, or a few words; or the managers' code, where the company has one.
Column {
    id: anyway

    required property GateModel gate

    objectName: "openAnyway"
    spacing: Theme.space12

    SectionTitle {
        text: qsTr("Why can’t it wait?")
        topPadding: 0
        width: parent.width
    }
    Flow {
        spacing: Theme.space12
        width: parent.width
        Repeater {
            model: anyway.gate.reasons
            delegate: OpenReason {
                onPicked: reason => anyway.gate.pick(reason)
            }
        }
    }
    TextField {
        label: qsTr("In your own words")
        objectName: "openOwnWords"
        text: anyway.gate.ownWords
        width: parent.width
        onEdited: anyway.gate.ownWords = text
    }
    TextField {
        echoMode: TextInput.Password
        error: anyway.gate.codeProblem
        hint: qsTr("A manager can tell you on the phone.")
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhPreferNumbers
        label: qsTr("Or the managers’ code")
        objectName: "openCode"
        visible: anyway.gate.hasCode
        text: anyway.gate.code
        width: parent.width
        onAccepted: anyway.gate.open()
        onEdited: anyway.gate.code = text
    }
    NoticeCard {
        iconName: "problem"
        objectName: "openProblem"
        title: anyway.gate.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    Words {
        kind: "second"
        text: qsTr("It is kept with your name and the reason, and the office sees it.")
        width: parent.width
    }
}
