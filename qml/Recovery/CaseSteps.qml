import QtQuick
import Leadhand.Controls

// The five states of a case as one line: what is behind it, where it stands, what is to come. Words that are
// too wide for that stand under each other.
Item {
    id: line

    required property var steps
    readonly property real cell: width / Math.max(1, steps.length)
    readonly property bool stacked: Math.ceil(longest.advanceWidth) + 1 > cell

    objectName: "caseSteps"
    implicitHeight: stacked ? column.implicitHeight : row.implicitHeight
    Accessible.role: Accessible.List
    Accessible.name: qsTr("How far it is made good")

    TextMetrics {
        id: longest

        font.family: Theme.fontFamily
        font.pixelSize: Theme.textCaption
        font.weight: Font.Bold
        text: line.steps.map(step => step.label).join(" ").split(" ").reduce(
            (most, word) => word.length > most.length ? word : most, "")
    }
    Row {
        id: row

        visible: !line.stacked
        width: parent.width
        Repeater {
            model: line.stacked ? [] : line.steps.map((step, at) => Object.assign({
                cell: line.cell,
                last: at + 1 === line.steps.length
            }, step))
            delegate: CaseStepNode {}
        }
    }
    Column {
        id: column

        visible: line.stacked
        width: parent.width
        StageLine {
            stages: line.stacked ? line.steps.map(step => Object.assign({ second: "" }, step)) : []
            width: parent.width
        }
    }
}
