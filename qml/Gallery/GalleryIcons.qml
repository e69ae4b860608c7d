import QtQuick
import Leadhand.Controls

Page {
    canGoBack: true
    subtitle: "24 grid, 2 px round strokes"
    title: "Icons"

    Flow {
        spacing: Theme.space8
        width: parent.width
        Repeater {
            model: Icons.names
            delegate: Column {
                required property string modelData

                spacing: Theme.space4
                width: 64
                Icon { anchors.horizontalCenter: parent.horizontalCenter; name: parent.modelData; size: 32 }
                Text {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.inkSecond
                    font.pixelSize: 10
                    text: parent.modelData
                }
            }
        }
    }
}
