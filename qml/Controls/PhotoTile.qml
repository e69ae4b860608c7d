import QtQuick
import QtQuick.Templates as T

// A photo, or the place to add one (`source` empty): icon and words on a quiet surface.
T.AbstractButton {
    id: control

    property string source: ""
    property string iconName: "camera"
    property bool removable: false
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

    contentItem: Item {
        implicitHeight: childrenRect.height
        Column {
            anchors.centerIn: parent
            spacing: Theme.space8
            visible: !control.filled
            width: parent.width - Theme.space16
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: control.iconName
                size: 28
            }
            Words {
                color: Theme.ink
                font.weight: Font.Medium
                horizontalAlignment: Text.AlignHCenter
                kind: "small"
                text: control.text
                width: parent.width
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.surfaceBorder
        color: control.down ? Theme.pressed : Theme.quiet
        radius: Theme.radiusField
        Image {
            anchors.fill: parent
            anchors.margins: 2
            asynchronous: true
            fillMode: Image.PreserveAspectCrop
            source: control.source
            sourceSize.height: 512
            sourceSize.width: 512
            visible: control.filled
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
