import QtQuick

// A choice beside the primary one: outlined pill.
PressButton {
    objectName: "secondaryButton"
    fill: Theme.card
    outline: Theme.outlineWidth
    outlineColor: Theme.outline
}
