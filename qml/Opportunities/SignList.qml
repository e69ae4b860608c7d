import QtQuick
import Leadhand.Controls

// Several lines under a quiet label.
Column {
    id: block

    required property string label
    required property var lines

    objectName: "signList"
    spacing: Theme.space8
    visible: lines.length > 0

    Words {
        kind: "small"
        text: block.label
        width: parent.width
    }
    Repeater {
        model: block.lines
        delegate: SignLine {}
    }
}
