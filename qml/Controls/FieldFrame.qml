import QtQuick

// The border of every field: quiet at rest, deep green with the cursor in it, red with an error.
Rectangle {
    id: frame

    required property Item field
    property bool failed: false

    objectName: "fieldFrame"
    border.color: failed ? Theme.danger : field.activeFocus ? Theme.act : Theme.outline
    border.width: failed || field.activeFocus || Theme.sun ? Theme.outlineWidth : 1
    color: Theme.card
    radius: Theme.radiusField
}
