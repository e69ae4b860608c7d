import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// One way of being in contact, with its icon.
PressButton {
    id: chip

    required property var modelData
    readonly property Picks picks: parent as Picks
    readonly property string current: picks ? picks.current : ""
    readonly property bool chosen: current === modelData.word

    signal picked(string word)

    Accessible.checkable: true
    Accessible.checked: chosen
    corner: Theme.radiusField
    fill: chosen ? Theme.act : Theme.card
    fillPressed: chosen ? Theme.actPressed : Theme.pressed
    iconName: modelData.iconName
    inkColor: chosen ? Theme.inkOnAct : Theme.ink
    leftPadding: Theme.space16
    objectName: "channel_" + modelData.word
    outline: Theme.outlineWidth
    outlineColor: chosen ? Theme.act : Theme.outline
    rightPadding: Theme.space16
    text: modelData.label
    textSize: Theme.textSecond
    onClicked: chip.picked(chip.modelData.word)
}
