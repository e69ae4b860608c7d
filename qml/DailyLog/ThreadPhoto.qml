import QtQuick
import Leadhand.Controls

// A photo of a comment; while its bytes are not on this device it says when they come.
PhotoTile {
    required property string photoId
    required property string photoSource
    readonly property int columns: Theme.largeText && photoSource === "" ? 1 : photoSource === "" ? 2 : 3

    enabled: false
    iconName: "image"
    objectName: "threadPhoto"
    opacity: 1
    source: photoSource
    width: parent ? Math.min(columns === 3 ? 160 : 240,
                             Math.floor((parent.width - Theme.space12 * (columns - 1)) / columns)) : 108
    text: photoSource === "" ? qsTr("Photo comes when there is signal") : qsTr("Photo")
}
