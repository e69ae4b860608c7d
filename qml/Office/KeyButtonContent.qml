import QtQuick
import QtQuick.Layouts
import Leadhand.Controls

// What a KeyButton shows.
RowLayout {
    id: content

    required property var control

    objectName: "keyButtonContent"
    spacing: Theme.space8
    Rectangle {
        id: letter

        color: content.control.main ? Theme.mix(Theme.act, Theme.inkOnAct, 0.18) : Theme.card
        implicitHeight: Theme.space32
        implicitWidth: Theme.space32
        radius: height / 2
        visible: Theme.wide
        Words {
            anchors.centerIn: parent
            color: content.control.inkColor
            font.weight: Font.Bold
            kind: "small"
            text: content.control.key
            Accessible.ignored: true
        }
    }
    Words {
        color: content.control.inkColor
        font.pixelSize: content.control.textSize
        font.weight: content.control.textWeight
        lineHeight: 1
        text: content.control.text
        Accessible.ignored: true
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
    }
}
