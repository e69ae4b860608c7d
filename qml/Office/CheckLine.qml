import QtQuick
import QtQuick.Templates as T
import Leadhand.Controls

// A box to tick with its words, who it is for and when.
T.AbstractButton {
    id: control

    property string second: ""
    property string third: ""
    readonly property bool stacked: Theme.largeText || width < 420

    focusPolicy: Qt.StrongFocus
    objectName: "checkLine"
    padding: Theme.space8
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: Joined.words([third, second], ", ")
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: CheckLineContent { control: control }
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
