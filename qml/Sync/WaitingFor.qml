import QtQuick
import Leadhand.Controls

// One quiet line about what is waited for: a sign and words. Without words it is not there.
Item {
    id: line

    required property string text
    required property string iconName

    implicitHeight: Math.max(mark.height, words.height)
    visible: text !== ""

    Icon {
        id: mark

        color: Theme.inkSecond
        name: line.iconName
        size: Theme.scaled(20)
    }
    Words {
        id: words

        kind: "second"
        text: line.text
        width: parent.width - x
        x: mark.width + Theme.space12
        y: Math.max(0, (mark.height - font.pixelSize * 1.25) / 2)
    }
}
