import QtQuick
import Leadhand.Controls

// A photo of the draft; it may be taken out again.
PhotoTile {
    id: tile

    required property string hash
    required property string photoSource

    signal takenOut(string hash)

    objectName: "draftPhoto"
    removable: true
    source: photoSource
    width: parent ? Math.floor((parent.width - Theme.space12 * 2) / 3) : 108
    onRemoved: tile.takenOut(tile.hash)
}
