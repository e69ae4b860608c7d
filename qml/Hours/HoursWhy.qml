import QtQuick
import Leadhand.Controls
import Leadhand.Opportunities

// Why it is asked for, what to do and what not to do; folded away it stays one line.
Column {
    id: card

    required property string why
    required property string doLine
    required property string dontLine
    property bool opened: true

    signal foldAsked

    objectName: "hoursWhy"
    spacing: Theme.space8

    FoldButton {
        objectName: "hoursWhyFold"
        open: card.opened
        text: qsTr("Why we ask")
        width: parent.width
        onClicked: card.foldAsked()
    }
    Words {
        objectName: "hoursWhyText"
        text: card.why
        visible: card.opened
        width: parent.width
    }
    DoDont {
        doLine: card.doLine
        dontLine: card.dontLine
        visible: card.opened
        width: parent.width
    }
}
