import QtQuick
import Leadhand.Controls

// One step of WayBar: done, current or future.
Rectangle {
    required property var modelData
    readonly property string stage: modelData.state
    readonly property int count: modelData.count

    border.color: Theme.outline
    border.width: stage === "future" ? 1 : 0
    color: stage === "current" ? Theme.marker : stage === "done" ? Theme.done : "transparent"
    height: Theme.space8
    radius: height / 2
    width: parent ? (parent.width - Theme.space4 * (count - 1)) / count : 0
}
