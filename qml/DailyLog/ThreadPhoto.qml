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
    text: photoSource === "" ? qsTr("Not here yet") : qsTr("Photo")
}
