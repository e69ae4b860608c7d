import QtQuick
import QtQuick.Layouts
import Leadhand.Controls

// A button with the key that presses it, shown where there is a keyboard.
PressButton {
    id: control

    required property string key
    property bool main: false
    property bool active: true

    objectName: "keyButton"
    fill: main ? Theme.act : Theme.quiet
    fillPressed: main ? Theme.actPressed : Theme.pressed
    hint: Theme.wide ? qsTr("Key %1").arg(key) : ""
    inkColor: main ? Theme.inkOnAct : Theme.ink
    leftPadding: letter.visible ? Theme.space8 : Theme.space16
    outline: Theme.surfaceBorder
    outlineColor: Theme.line
    rightPadding: Theme.space16
    textSize: Theme.textSecond

    contentItem: RowLayout {
        spacing: Theme.space8
        Rectangle {
            id: letter

            color: control.main ? Theme.mix(Theme.act, Theme.inkOnAct, 0.18) : Theme.card
            implicitHeight: Theme.space32
            implicitWidth: Theme.space32
            radius: height / 2
            visible: Theme.wide
            Words {
                anchors.centerIn: parent
                color: control.inkColor
                font.weight: Font.Bold
                kind: "small"
                text: control.key
                Accessible.ignored: true
            }
        }
        Words {
            color: control.inkColor
            font.pixelSize: control.textSize
            font.weight: control.textWeight
            lineHeight: 1
            text: control.text
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
        }
    }

    Shortcut {
        enabled: control.active
        sequence: control.key
        onActivated: control.clicked()
    }
}
