import QtQuick
import Leadhand.Controls

// One of the four lines of the CalmCard.
Item {
    id: line

    required property var modelData

    objectName: "calmLine"
    implicitHeight: Math.max(disc.height, texts.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: modelData.title
    Accessible.description: modelData.second

    Rectangle {
        id: disc

        border.color: Theme.done
        border.width: Theme.surfaceBorder
        color: Theme.actSoft
        height: Theme.touch
        radius: height / 2
        width: height
        Icon {
            anchors.centerIn: parent
            color: Theme.done
            name: line.modelData.iconName
        }
    }
    Column {
        id: texts

        anchors.verticalCenter: Theme.largeText ? undefined : parent.verticalCenter
        spacing: Theme.space4
        width: parent.width - x
        x: disc.width + Theme.space16
        Words {
            kind: "strong"
            text: line.modelData.title
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            kind: "second"
            text: line.modelData.second
            width: parent.width
            Accessible.ignored: true
        }
    }
}
