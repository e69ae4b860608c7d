import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Before anything is typed: what was looked for lately, and how far what is on this device reaches.
Column {
    id: start

    required property SearchModel search

    signal picked(string words)

    objectName: "searchStart"
    spacing: Theme.space12

    SectionTitle {
        text: qsTr("Looked for lately")
        visible: start.search.recents.length > 0
        width: parent.width
    }
    Repeater {
        model: start.search.recents
        delegate: RecentLine {
            width: parent ? parent.width : 0
            onPicked: words => start.picked(words)
        }
    }
    QuietButton {
        objectName: "searchForget"
        text: qsTr("Forget these")
        visible: start.search.recents.length > 0
        onClicked: start.search.forgetRecents()
    }
    EmptyState {
        iconName: "search"
        second: start.search.range
        text: qsTr("Find anything that was said")
        visible: start.search.recents.length === 0
    }
    Words {
        kind: "small"
        objectName: "searchStartRange"
        text: start.search.range
        visible: text !== "" && start.search.recents.length > 0
        width: parent.width
    }
}
