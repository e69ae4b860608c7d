import QtQuick
import Leadhand.Controls

// A photo of a comment; its bytes may still be on their way.
PhotoTile {
    required property string photoId
    required property string photoSource

    enabled: false
    iconName: "image"
    objectName: "threadPhoto"
    source: photoSource
    width: parent ? Math.min(160, Math.floor((parent.width - Theme.space12 * 2) / 3)) : 108
    text: photoSource === "" ? qsTr("Not here yet") : qsTr("Photo")
}
