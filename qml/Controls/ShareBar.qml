import QtQuick

// How much of something is done, as a line that fills.
Rectangle {
    id: bar

    // 0 to 1
    property real share: 0

    color: Theme.outline
    height: Theme.space4
    radius: height / 2
    Rectangle {
        color: Theme.act
        height: parent.height
        radius: parent.radius
        width: Math.max(height, parent.width * bar.share)
    }
}
