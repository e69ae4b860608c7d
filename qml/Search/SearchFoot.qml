import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Below what was found, or instead of it: before anything is typed what was looked for lately; that it is
// being looked for, that there is nothing, or that it can't be; older ones, and how far this device reaches.
Column {
    id: foot

    required property SearchModel search
    readonly property bool isShowing: search.isAsked && search.state === "content"

    signal picked(string words)

    objectName: "searchFoot"
    bottomPadding: Theme.space32
    spacing: Theme.space12

    SearchStart {
        search: foot.search
        visible: !foot.search.isAsked
        width: parent.width
        onPicked: words => foot.picked(words)
    }
    OfflineNote {
        visible: foot.search.isAsked && foot.search.state === "offline"
        width: parent.width
    }
    Skeleton {
        objectName: "searchWaiting"
        rows: 4
        visible: foot.search.isAsked && foot.search.state === "loading"
    }
    EmptyState {
        action: foot.search.isNarrowed ? qsTr("Look everywhere") : ""
        iconName: "search"
        objectName: "searchEmpty"
        second: foot.search.range
        text: qsTr("Nothing found for “%1”").arg(foot.search.words)
        visible: foot.search.isAsked && (foot.search.state === "empty" || foot.search.state === "offline")
        onTriggered: foot.search.widen()
    }
    ErrorState {
        objectName: "searchError"
        second: foot.search.problem
        text: qsTr("Nothing can be looked for right now")
        visible: foot.search.isAsked && foot.search.state === "error"
    }
    SecondaryButton {
        objectName: "searchMore"
        text: qsTr("Show older ones")
        visible: foot.isShowing && foot.search.more
        width: parent.width
        onClicked: foot.search.showMore()
    }
    Words {
        kind: "small"
        text: foot.search.behind
        topPadding: Theme.space8
        visible: foot.isShowing && text !== ""
        width: parent.width
    }
    Words {
        kind: "small"
        objectName: "searchRange"
        text: foot.search.range
        topPadding: Theme.space8
        visible: foot.isShowing && text !== ""
        width: parent.width
    }
}
