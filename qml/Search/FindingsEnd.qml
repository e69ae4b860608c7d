import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Below what was found: older ones, and how far what is on this device reaches.
Column {
    id: end

    required property SearchModel search
    property bool shown: true

    bottomPadding: Theme.space32
    spacing: Theme.space16
    topPadding: Theme.space16
    visible: shown

    SecondaryButton {
        objectName: "searchMore"
        text: qsTr("Show older ones")
        visible: end.search.more
        width: parent.width
        onClicked: end.search.showMore()
    }
    Words {
        kind: "small"
        text: end.search.behind
        visible: text !== ""
        width: parent.width
    }
    Words {
        kind: "small"
        objectName: "searchRange"
        text: end.search.range
        visible: text !== ""
        width: parent.width
    }
}
