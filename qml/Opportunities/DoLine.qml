import QtQuick
import Leadhand.Controls

// One line of DoDont.
Item {
    id: line

    required property string text
    required property string iconName
    required property color tone

    objectName: "doLine"
    implicitHeight: Math.max(icon.height, words.implicitHeight)

    Icon {
        id: icon

        color: line.tone
        name: line.iconName
        size: 20
    }
    Words {
        id: words

        kind: "second"
        text: line.text
        width: parent.width - x
        x: icon.width + Theme.space8
    }
}
