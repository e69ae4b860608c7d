import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// The stages beside each other, each with its cards.
ListView {
    id: columns

    required property OpportunitiesModel board
    // Where not all fit, the edge of the next one shows that there is more.
    readonly property int fitting: Math.max(1, Math.floor((width + Theme.space16) / (216 + Theme.space16)))
    readonly property real cell: count <= fitting ? Math.min(320, share(count, 0))
                                                  : share(fitting, Theme.space32)
    readonly property bool more: count > fitting

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    objectName: "boardColumns"
    orientation: ListView.Horizontal
    spacing: Theme.space16
    Behavior on contentX {
        NumberAnimation { duration: Theme.motion; easing.type: Easing.OutCubic }
    }
    delegate: BoardColumn {
        board: (ListView.view as BoardColumns).board
        height: ListView.view.height
        width: (ListView.view as BoardColumns).cell
    }

    function share(shown: int, peek: real): real {
        return Math.floor((columns.width - peek - Theme.space16 * Math.max(0, shown - 1)
                           - (peek > 0 ? Theme.space16 : 0)) / Math.max(1, shown));
    }

    // One column further, without a swipe.
    function step(by: int): void {
        const most = Math.max(0, columns.contentWidth - columns.width);
        const wanted = columns.contentX + by * (columns.cell + Theme.space16);
        columns.contentX = Math.max(0, Math.min(most, wanted));
    }
}
