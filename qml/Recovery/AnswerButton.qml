import QtQuick
import Leadhand.Controls

// One of the two answers to a question, as large as the other.
PressButton {
    id: button

    required property bool chosen

    objectName: "answerButton"
    Accessible.checkable: true
    Accessible.checked: chosen
    corner: Theme.radiusField
    fill: chosen ? Theme.act : Theme.card
    fillPressed: chosen ? Theme.actPressed : Theme.pressed
    iconName: chosen && !Theme.largeText ? "check" : ""
    implicitHeight: Math.max(Theme.touchPrimary, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.space8
    rightPadding: Theme.space8
    inkColor: chosen ? Theme.inkOnAct : Theme.ink
    outline: Theme.outlineWidth
    outlineColor: chosen ? Theme.act : Theme.outline
}
