import QtQuick

// A picture that fills its place. Its corners are round by a frame in the colour of the surface around it.
Item {
    id: photo

    property string source: ""
    property color ground: Theme.card
    // Nothing could be made of its bytes: whoever gives them answers with a single point then.
    readonly property bool unreadable: picture.status === Image.Ready && picture.implicitWidth <= 1

    objectName: "smallPhoto"
    visible: source !== ""

    Image {
        id: picture

        anchors.fill: parent
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
        source: photo.source
        sourceSize.height: 512
        sourceSize.width: 512
    }
    Icon {
        anchors.centerIn: parent
        name: "image"
        size: 28
        visible: photo.unreadable
    }
    Item {
        anchors.fill: parent
        clip: true
        visible: !photo.unreadable
        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.radiusField
            border.color: photo.ground
            border.width: Theme.radiusField
            color: "transparent"
            radius: Theme.radiusField * 2
        }
    }
}
