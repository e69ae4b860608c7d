import QtQuick
import Leadhand.Controls

// What helps at the door, before anything is written down: four lines.
Card {
    id: card

    readonly property var lines: [
        { iconName: "personTalk", title: qsTr("Listen"),
          second: qsTr("Let them finish. Thank them for saying it.") },
        { iconName: "message", title: qsTr("Say it back"),
          second: qsTr("“You said … Is that right?” Then you both mean the same.") },
        { iconName: "arrowRight", title: qsTr("Explain the steps"),
          second: qsTr("What happens now, and who does it.") },
        { iconName: "clock", title: qsTr("Say when they hear from us"),
          second: qsTr("Who calls, and by when. We keep it.") }
    ]

    objectName: "calmCard"
    padding: Theme.space20
    spacing: Theme.space20

    Words {
        kind: "heading"
        text: qsTr("First the customer, then the problem")
        width: parent.width
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: card.lines
        delegate: CalmLine {
            width: parent ? parent.width : 0
        }
    }
}
