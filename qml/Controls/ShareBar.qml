import QtQuick

// How much of something is done, as a line that fills.
Rectangle {
    id: bar

    // 0 to 1
    property real share: 0

    border.color: Theme.outline
    border.width: Theme.sun ? Theme.outlineWidth : 1
    color: Theme.card
    height: Theme.space8
    radius: height / 2
    Rectangle {
        color: Theme.act
        objectName: "done"
        height: parent.height
        radius: parent.radius
        width: Math.max(height, parent.width * bar.share)
    }
}
