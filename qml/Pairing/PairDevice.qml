import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Pairing

// A new device joins the company: the address and the code that the office gave. Needs signal, once.
Page {
    id: page

    backShown: false
    objectName: "pairDevice"
    subtitle: pairing.done ? "" : qsTr("Once, and with signal. After that it works without.")
    title: pairing.done ? qsTr("Welcome") : qsTr("Pair this device")

    header: LanguageLine {
        visible: !pairing.done
        width: page.contentWidth
        x: -Theme.space20
    }

    Pairing {
        id: pairing
    }

    Card {
        padding: Theme.space20
        spacing: Theme.space20
        visible: !pairing.done
        width: parent.width
        TextField {
            enabled: !pairing.busy
            hint: qsTr("It came with the code.")
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            label: qsTr("Address of the office")
            objectName: "pairServer"
            placeholder: "office.maple-stone.example"
            text: pairing.server
            width: parent.width
            onEdited: pairing.server = text
        }
        TextField {
            enabled: !pairing.busy
            error: pairing.problem
            hint: qsTr("Works once and for one person. Ask the office for it.")
            inputMethodHints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText
            label: qsTr("Code from the office")
            objectName: "pairCode"
            text: pairing.code
            width: parent.width
            onAccepted: pairing.pair()
            onEdited: pairing.code = text
        }
    }
    NoticeCard {
        iconName: "lock"
        second: qsTr("What you write is kept encrypted on this device and goes to your office only.")
        title: qsTr("Yours and the office’s")
        tone: "info"
        visible: !pairing.done
        width: parent.width
    }
    Card {
        objectName: "pairDone"
        padding: Theme.space24
        spacing: Theme.space16
        visible: pairing.done
        width: parent.width
        Rectangle {
            color: Theme.done
            height: 72
            radius: height / 2
            width: height
            Icon {
                anchors.centerIn: parent
                color: Theme.inkOnAct
                name: "check"
                size: 36
            }
        }
        Words {
            kind: "card"
            text: pairing.company
            width: parent.width
        }
        Words {
            color: Theme.inkSecond
            text: qsTr("This device belongs to %1 now.").arg(pairing.person)
            width: parent.width
        }
    }
    actions: PrimaryButton {
        enabled: pairing.done || (pairing.possible && !pairing.busy)
        objectName: "pairGo"
        text: pairing.done ? qsTr("Begin") : pairing.busy ? qsTr("Asking the office") : qsTr("Pair")
        width: parent.width
        onClicked: {
            if (pairing.done)
                pairing.begin();
            else
                pairing.pair();
        }
    }
}
