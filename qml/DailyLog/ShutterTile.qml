import QtQuick
import QtQuick.Templates as T
import Leadhand.Controls
import Leadhand.Crew

// What the camera sees, and the shutter: a press anywhere on it takes the photo.
T.AbstractButton {
    id: tile

    required property PhotoCamera camera

    enabled: camera.looking && !camera.busy
    focusPolicy: Qt.StrongFocus
    objectName: "shutter"
    text: qsTr("Take the photo")
    implicitHeight: Math.max(Theme.touchPrimary + Theme.space32, Math.min(200, Math.round(width / 2)))
    implicitWidth: 320
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Keys.onReturnPressed: tile.clicked()
    onClicked: tile.camera.shoot()

    contentItem: Item {
        Rectangle {
            anchors {
                bottom: parent.bottom
                bottomMargin: Theme.space16
                horizontalCenter: parent.horizontalCenter
            }
            border.color: Theme.act
            border.width: Theme.space4
            color: tile.down ? Theme.pressed : Theme.card
            height: Theme.touchPrimary
            radius: height / 2
            width: height
            Icon {
                anchors.centerIn: parent
                color: Theme.act
                name: "camera"
            }
        }
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.surfaceBorder
        color: Theme.quiet
        radius: Theme.radiusField
        ViewFinder {
            anchors.fill: parent
            camera: tile.camera
        }
        // Round corners, in the colour of the page around it.
        Item {
            anchors.fill: parent
            clip: true
            Rectangle {
                anchors.fill: parent
                anchors.margins: -Theme.radiusField
                border.color: Theme.paper
                border.width: Theme.radiusField
                color: "transparent"
                radius: Theme.radiusField * 2
            }
        }
        FocusRing {
            control: tile
            shown: tile.visualFocus
        }
    }
}
