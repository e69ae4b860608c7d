import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What was found, newest first, and below it how far that reaches.
ListView {
    id: list

    required property SearchModel search
    property bool isShowing: true

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    model: search.rows
    objectName: "findings"
    reuseItems: true
    spacing: Theme.space8
    delegate: FindingLine {
        width: ListView.view.width
        onOpened: (ListView.view as FindingList).search.keep()
    }
    footer: FindingsEnd {
        search: (ListView.view as FindingList).search
        shown: (ListView.view as FindingList).isShowing
        width: ListView.view.width
    }
    ScrollMark { flickable: list }
}
