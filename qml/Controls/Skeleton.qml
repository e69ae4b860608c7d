import QtQuick

// Rows that are still being read. They breathe, unless motion is reduced.
Column {
    id: skeleton

    property int rows: 4

    objectName: "skeleton"
    spacing: Theme.space12
    width: parent ? parent.width : implicitWidth
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Being read")

    SequentialAnimation on opacity {
        loops: Animation.Infinite
        running: skeleton.visible && !Theme.reduceMotion
        NumberAnimation { duration: 700; from: 1; to: 0.55 }
        NumberAnimation { duration: 700; from: 0.55; to: 1 }
    }
    Repeater {
        model: skeleton.rows
        delegate: SkeletonRow { width: parent ? parent.width : 0 }
    }
}
