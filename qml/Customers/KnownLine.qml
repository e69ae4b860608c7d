import QtQuick
import QtQuick.Templates as T
import Leadhand.Controls

// A label with its value, and a pencil: pressing it lets one correct it.
T.AbstractButton {
    id: control

    required property string label
    required property string value
    required property string iconName
    property string spokenName: value === "" ? qsTr("Add: %1").arg(label)
                                             : qsTr("%1: %2, change").arg(label).arg(value)
    // The label stands under the value, as the second line of a card.
    property bool labelBelow: false
    property bool changes: true

    focusPolicy: Qt.StrongFocus
    objectName: "knownLine"
    bottomPadding: Theme.space8
    leftPadding: Theme.space8
    rightPadding: Theme.space8
    topPadding: Theme.space8
    implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.Button
    Accessible.name: spokenName
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: KnownLineContent { control: control }
    background: Rectangle {
        color: control.down ? Theme.pressed : "transparent"
        radius: Theme.radiusField
        FocusRing {
            control: control
            radius: Theme.radiusField + 4
            shown: control.visualFocus
        }
    }
}
