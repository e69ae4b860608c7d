import QtQuick
import Leadhand.Controls

// Words that were looked for lately.
ListRow {
    id: line

    required property string modelData

    signal picked(string words)

    iconName: "clock"
    objectName: "recent_" + modelData
    title: modelData
    onClicked: line.picked(line.modelData)
}
