import QtQuick
import QtQuick.Templates as T
import Leadhand.Controls
import Leadhand.Hours

// The name of a line with what there is to say of it; pressing it shows more below.
T.AbstractButton {
    id: control

    required property string second
    required property string secondTone
    required property bool open

    focusPolicy: Qt.StrongFocus
    objectName: "lineName"
    implicitHeight: Math.max(Theme.touchPrimary, implicitContentHeight + Theme.space8 * 2)
    implicitWidth: 160
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: second
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: LineNameContent {
        open: control.open
        second: control.second
        text: control.text
        tone: control.secondTone
    }
    background: Rectangle {
        color: control.down ? Theme.pressed : "transparent"
        radius: Theme.radiusField
        FocusRing {
            control: control
            shown: control.visualFocus
        }
    }
}
