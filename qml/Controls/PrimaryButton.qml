import QtQuick

// The one thing to do next: 64 px, full width where the page gives it, deep green.
PressButton {
    id: control

    objectName: "primaryButton"
    fill: Theme.act
    fillPressed: Theme.actPressed
    inkColor: Theme.inkOnAct
    textSize: Theme.textHeading
    textWeight: Font.Bold
    implicitHeight: Math.max(Theme.touchPrimary, implicitContentHeight + topPadding + bottomPadding)
}
