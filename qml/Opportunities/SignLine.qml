import QtQuick
import Leadhand.Controls

// One of several things to look for, or to tell.
Item {
    id: line

    required property string modelData

    objectName: "signLine"
    implicitHeight: Math.max(Theme.space24, words.implicitHeight)
    width: parent ? parent.width : 0

    Rectangle {
        color: Theme.act
        height: Theme.space8
        radius: height / 2
        width: height
        y: Math.round((words.font.pixelSize * 1.4 - height) / 2)
    }
    Words {
        id: words

        text: line.modelData
        width: parent.width - x
        x: Theme.space20
    }
}
