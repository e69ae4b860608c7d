import QtQuick
import Leadhand.Controls

// One thing the search keeps to; with a tick while it is less than all.
Chip {
    property bool filled: false

    checkable: false
    checked: filled
    outlined: true
    Accessible.description: qsTr("Opens the choice")
}
