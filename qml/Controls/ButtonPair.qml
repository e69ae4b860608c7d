import QtQuick

// Two quieter choices side by side, of the same height; one below the other where the words need it.
Grid {
    id: pair

    required property string first
    required property string second
    readonly property real half: (width - spacing) / 2
    readonly property bool stacked: Theme.largeText || one.leastWidth > half || other.leastWidth > half
    readonly property real cell: stacked ? width : half

    signal firstClicked
    signal secondClicked

    objectName: "buttonPair"
    columns: stacked ? 1 : 2
    spacing: Theme.space12

    SecondaryButton {
        id: one

        height: pair.stacked ? implicitHeight : Math.max(implicitHeight, other.implicitHeight)
        leftPadding: Theme.space12
        objectName: pair.objectName + "First"
        rightPadding: Theme.space12
        text: pair.first
        textSize: Theme.textSecond
        width: pair.cell
        onClicked: pair.firstClicked()
    }
    SecondaryButton {
        id: other

        height: pair.stacked ? implicitHeight : Math.max(implicitHeight, one.implicitHeight)
        leftPadding: Theme.space12
        objectName: pair.objectName + "Second"
        rightPadding: Theme.space12
        text: pair.second
        textSize: Theme.textSecond
        width: pair.cell
        onClicked: pair.secondClicked()
    }
}
