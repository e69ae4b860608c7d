import QtQuick
import Leadhand.Controls

// One value of a conflict: whether it stands, what it says, who wrote it and when.
Item {
    id: side

    required property var modelData
    readonly property bool stands: modelData.tone === "done"

    objectName: "conflictSide"
    implicitHeight: words.height + Theme.space12 * 2

    Rectangle {
        anchors.fill: parent
        border.color: side.stands ? Theme.done : Theme.outline
        border.width: Theme.surfaceBorder
        color: Theme.paper
        radius: Theme.radiusField
    }
    Column {
        id: words

        spacing: Theme.space4
        width: parent.width - Theme.space16 * 2
        x: Theme.space16
        y: Theme.space12
        Flow {
            spacing: Theme.space8
            width: parent.width
            Tag {
                text: side.modelData.tag
                tone: side.modelData.tone
            }
            Tag {
                text: qsTr("Yours")
                tone: "info"
                visible: side.modelData.own
            }
        }
        Words {
            kind: "strong"
            objectName: "conflictValue"
            text: side.modelData.value
            width: parent.width
        }
        Words {
            kind: "small"
            text: side.modelData.line
            width: parent.width
        }
    }
}
