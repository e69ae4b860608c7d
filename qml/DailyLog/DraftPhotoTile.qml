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
    onRemoved: tile.takenOut(tile.hash)
}
