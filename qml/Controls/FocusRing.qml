import QtQuick

// The ring around what the keyboard is on; two colours, so that it shows on any surface.
Rectangle {
    id: ring

    required property Item control
    property bool shown: control.activeFocus

    anchors.fill: parent
    anchors.margins: -4
    border.color: Theme.info
    border.width: 3
    color: "transparent"
    objectName: "focusRing"
    radius: Theme.radiusField + 4
    visible: ring.shown
    z: 10
}
