import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What was found, newest first; below it, or instead of it, what else there is to say.
ListView {
    id: list

    required property SearchModel search

    signal picked(string words)

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    model: search.rows
    objectName: "findings"
    spacing: Theme.space8
    delegate: FindingLine {
        width: ListView.view.width
        onOpened: (ListView.view as FindingList).search.keep()
    }
    footer: SearchFoot {
        search: (ListView.view as FindingList).search
        width: ListView.view.width
        onPicked: words => (ListView.view as FindingList).picked(words)
    }
    ScrollMark { flickable: list }
}
