import QtQuick

// A thin mark that says how far one has scrolled.
Rectangle {
    required property Flickable flickable

    objectName: "scrollMark"
    color: Theme.outline
    height: Math.max(Theme.touch, flickable.visibleArea.heightRatio * flickable.height)
    opacity: flickable.moving ? 0.8 : 0
    parent: flickable
    radius: width / 2
    visible: flickable.visibleArea.heightRatio < 1
    width: Theme.space4
    x: flickable.width - width - 2
    y: flickable.visibleArea.yPosition * flickable.height
    Accessible.ignored: true
    Behavior on opacity {
        NumberAnimation { duration: Theme.motion }
    }
}
