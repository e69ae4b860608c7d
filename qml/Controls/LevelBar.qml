import QtQuick

// One bar of the RecordingMeter: taller while it is louder.
Rectangle {
    id: bar

    required property real modelData
    property real level: 0

    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    height: Math.max(Theme.space4, Math.round(Theme.space48 * bar.level * bar.modelData))
    radius: width / 2
    width: Theme.space4
    Behavior on height {
        NumberAnimation { duration: Theme.motionQuick }
    }
}
