import QtQuick

// The way of an opportunity, top to bottom: [{label, second, state}] with state "done", "current"
// or "future".
Column {
    id: line

    required property var stages
    readonly property var nodes: stages.map((stage, at) => Object.assign({
        next: at + 1 < stages.length ? stages[at + 1].state : ""
    }, stage))

    objectName: "stageLine"
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Stages")

    Repeater {
        model: line.nodes
        delegate: StageNode {}
    }
}
