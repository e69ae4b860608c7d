import QtQuick
import QtQuick.Templates as T

// A photo, or the place to add one (`source` empty): icon and words on a quiet surface.
T.AbstractButton {
    id: control

    property string source: ""
    property string iconName: "camera"
    property bool removable: false
    readonly property bool onSurface: place.onSurface
    readonly property bool filled: source !== ""

    signal removed

    focusPolicy: Qt.StrongFocus
    objectName: "photoTile"
    text: filled ? qsTr("Photo") : qsTr("Add a photo")
    implicitHeight: Math.max(108, implicitContentHeight + Theme.space24)
    implicitWidth: 108
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    SurfaceProbe {
        id: place

        host: control
    }

    contentItem: PhotoTileContent {
        iconName: control.iconName
        text: control.text
        shown: !control.filled
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.surfaceBorder
        color: control.down ? Theme.pressed : Theme.quiet
        radius: Theme.radiusField
        SmallPhoto {
            anchors.fill: parent
            ground: control.onSurface ? Theme.card : Theme.paper
            source: control.source
        }
        FocusRing {
            control: control
            shown: control.visualFocus
        }
    }

    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        iconName: "close"
        objectName: "photoTileRemove"
        text: qsTr("Remove photo")
        visible: control.removable && control.filled
        onClicked: control.removed()
        background: Item {
            Rectangle {
                anchors.centerIn: parent
                color: Theme.card
                height: 32
                radius: 16
                width: 32
            }
        }
    }
}
