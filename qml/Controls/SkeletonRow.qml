import QtQuick

// The shape of a row that is still being read.
Rectangle {
    id: row

    objectName: "skeletonRow"
    border.color: Theme.line
    border.width: Theme.surfaceBorder
    color: Theme.card
    implicitHeight: 80
    implicitWidth: 320
    radius: Theme.radiusCard
    Accessible.ignored: true

    Rectangle {
        color: Theme.sun ? Theme.outline : Theme.quiet
        height: Theme.space16
        radius: height / 2
        width: row.width * 0.45
        x: Theme.space16
        y: Theme.space20
    }
    Rectangle {
        color: Theme.sun ? Theme.outline : Theme.quiet
        height: Theme.space12
        radius: height / 2
        width: row.width * 0.7
        x: Theme.space16
        y: 48
    }
}
