import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// It is written down: the number, large enough to read out, and what to tell the customer.
Column {
    id: saved

    required property ProblemDraft draft

    objectName: "savedProblem"
    spacing: Theme.space16
    topPadding: Theme.space16

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.done
        border.width: Theme.surfaceBorder
        color: Theme.actSoft
        height: 72
        radius: height / 2
        width: height
        Icon {
            anchors.centerIn: parent
            color: Theme.done
            name: "check"
            size: 40
            stroke: 2.5
        }
    }
    Column {
        spacing: Theme.space4
        width: parent.width
        Words {
            horizontalAlignment: Text.AlignHCenter
            kind: "second"
            text: saved.draft.agreed ? qsTr("Heard and agreed. The number is")
                                     : qsTr("Heard. The number is")
            width: parent.width
        }
        Words {
            font.pixelSize: Theme.scaledLarge(48)
            horizontalAlignment: Text.AlignHCenter
            kind: "display"
            objectName: "problemReference"
            text: saved.draft.reference
            width: parent.width
        }
    }
    SayCard {
        eyebrow: qsTr("Tell the customer")
        objectName: "problemTell"
        say: saved.draft.tell
        width: parent.width
    }
    Words {
        horizontalAlignment: Text.AlignHCenter
        kind: "small"
        text: qsTr("It is kept on this device and goes to the office by itself.")
        width: parent.width
    }
}
