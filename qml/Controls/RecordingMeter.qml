import QtQuick

// It listens: for how long, and how loud it is there. `level`: 0 to 1.
Item {
    id: meter

    required property string time
    required property real level
    property color inkColor: Theme.danger
    readonly property var shares: [0.45, 0.7, 0.9, 1, 0.9, 0.7, 0.45]
    readonly property var bars: shares.map(share => ({ meter: meter, share: share }))

    objectName: "recordingMeter"
    implicitHeight: Math.max(Theme.space48, clock.implicitHeight)
    implicitWidth: row.implicitWidth
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Listening, %1").arg(time)

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space16
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: meter.inkColor
            height: Theme.space16
            radius: height / 2
            width: height
        }
        Words {
            id: clock

            anchors.verticalCenter: parent.verticalCenter
            kind: "display"
            objectName: "recordingTime"
            text: meter.time
            Accessible.ignored: true
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4
            Repeater {
                model: meter.bars
                delegate: LevelBar {}
            }
        }
    }
}
