import QtQuick
import QtQuick.Templates as T

// A big tile of the (+) sheet.
T.AbstractButton {
    id: control

    required property string iconName
    property string tone: "done"

    focusPolicy: Qt.StrongFocus
    objectName: "sheetTile"
    padding: Theme.space16
    implicitHeight: Math.max(136, implicitContentHeight + padding * 2)
    implicitWidth: 160
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: Column {
        spacing: Theme.space12
        Rectangle {
            border.color: Theme.toneInk(control.tone)
            border.width: Theme.surfaceBorder
            color: Theme.toneSoft(control.tone)
            height: Theme.space48
            radius: height / 2
            width: height
            Icon {
                anchors.centerIn: parent
                color: Theme.toneInk(control.tone)
                name: control.iconName
            }
        }
        Words {
            kind: "strong"
            text: control.text
            width: parent.width
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.surfaceBorder
        color: control.down ? Theme.pressed : Theme.card
        radius: Theme.radiusCard
        FocusRing {
            control: control
            radius: parent.radius + 4
            shown: control.visualFocus
        }
    }
}
