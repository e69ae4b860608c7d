import QtQuick
import Leadhand.Controls

// A photo of a comment, small; while nothing of it is on this device it says when it comes.
PhotoTile {
    id: tile

    required property string photoId
    required property string photoSource
    readonly property int columns: Theme.largeText && photoSource === "" ? 1 : photoSource === "" ? 2 : 3

    signal looked(string photoId)

    iconName: "image"
    objectName: "threadPhoto"
    source: photoSource
    text: photoSource === "" ? qsTr("Photo comes when there is signal") : qsTr("Photo")
    width: parent ? Math.min(columns === 3 ? 160 : 240,
                             Math.floor((parent.width - Theme.space12 * (columns - 1)) / columns)) : 108
    onClicked: tile.looked(tile.photoId)
}
