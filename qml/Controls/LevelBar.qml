import QtQuick

// One bar of the RecordingMeter: taller while it is louder.
Rectangle {
    id: bar

    // {meter, share}: whose bar it is, and how much of the height it may have.
    required property var modelData

    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    color: bar.modelData.meter.inkColor
    height: Math.max(Theme.space4,
                     Math.round(Theme.space48 * bar.modelData.meter.level * bar.modelData.share))
    radius: width / 2
    width: Theme.space4
    Behavior on height {
        NumberAnimation { duration: Theme.motionQuick }
    }
}
