import QtQuick
import Leadhand.Controls

// How far an opportunity has come, as a line of steps: filled ones are behind it, the marked one is now.
Row {
    id: bar

    required property int step
    required property int steps
    readonly property var nodes: Array.from({ length: steps }, (none, at) => ({
        count: steps,
        state: at + 1 > step ? "future" : at + 1 === step && step < steps ? "current" : "done"
    }))

    objectName: "wayBar"
    spacing: Theme.space4
    Accessible.ignored: true

    Repeater {
        model: bar.nodes
        delegate: WayStep {}
    }
}
