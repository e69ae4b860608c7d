import QtQuick
import Leadhand.Controls

// One line of what to do and one of what not to do.
Column {
    id: lines

    required property string doLine
    required property string dontLine

    objectName: "doDont"
    spacing: Theme.space8

    DoLine {
        iconName: "check"
        text: qsTr("Do: %1").arg(lines.doLine)
        tone: Theme.done
        width: parent.width
    }
    DoLine {
        iconName: "close"
        text: qsTr("Don’t: %1").arg(lines.dontLine)
        tone: Theme.danger
        width: parent.width
    }
}
