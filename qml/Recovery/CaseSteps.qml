import QtQuick
import Leadhand.Controls

// The five states of a case as one line: what is behind it, where it stands, what is to come. Large words
// stand under each other.
Item {
    id: line

    required property var steps
    readonly property bool stacked: Theme.largeText

    objectName: "caseSteps"
    implicitHeight: stacked ? column.implicitHeight : row.implicitHeight
    Accessible.role: Accessible.List
    Accessible.name: qsTr("How far it is made good")

    Row {
        id: row

        visible: !line.stacked
        width: parent.width
        Repeater {
            model: line.stacked ? [] : line.steps.map((step, at) => Object.assign({
                cell: line.width / line.steps.length,
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
