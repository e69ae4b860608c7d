import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// The stages beside each other, each with its cards.
ListView {
    required property OpportunitiesModel board

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    objectName: "boardColumns"
    orientation: ListView.Horizontal
    spacing: Theme.space16
    delegate: BoardColumn {
        board: (ListView.view as BoardColumns).board
        height: ListView.view.height
        width: Math.max(232, Math.min(320, (ListView.view.width - Theme.space16 * 3) / 4))
    }
}
