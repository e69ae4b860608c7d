import QtQuick
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
    leftPadding: Theme.wide ? Theme.space8 : Theme.space16
    outline: Theme.surfaceBorder
    outlineColor: Theme.line
    rightPadding: Theme.space16
    textSize: Theme.textSecond

    contentItem: KeyButtonContent { control: control }

    Shortcut {
        enabled: control.active
        sequence: control.key
        onActivated: control.clicked()
    }
}
