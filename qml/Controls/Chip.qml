import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A choice among several, with a tick when chosen. Wrap chips in a Flow with spacing 8 or 12.
T.AbstractButton {
    id: control

    // "neutral", "done", "attention", "danger", "info"
    property string tone: "neutral"
    // Shown after the words when zero or more.
    property int count: -1
    property bool outlined: false
    readonly property Flow flow: parent as Flow
    readonly property color inkNow: checked ? Theme.inkOnAct : Theme.toneInk(tone)

    checkable: true
    focusPolicy: Qt.StrongFocus
    objectName: "chip"
    bottomPadding: Theme.space8
    leftPadding: Theme.space16
    rightPadding: Theme.space16
    topPadding: Theme.space8
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)
    width: flow ? Math.min(implicitWidth, flow.width) : implicitWidth
    opacity: enabled ? 1 : 0.5
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: count >= 0 ? qsTr("%1, %2").arg(text).arg(count) : text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.focusable: true
    Keys.onReturnPressed: {
        if (control.checkable)
            control.toggle();
        control.clicked();
    }

    contentItem: RowLayout {
        spacing: Theme.space8
        Icon {
            color: control.inkNow
            name: "check"
            size: Theme.iconSmall
            stroke: 2.5
            visible: control.checked
        }
        Words {
            color: control.inkNow
            font.pixelSize: Theme.textSecond
            font.weight: Font.DemiBold
            lineHeight: 1
            text: control.text
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
        }
        Words {
            color: control.inkNow
            font.pixelSize: Theme.textSecond
            font.weight: Font.DemiBold
            lineHeight: 1
            text: control.count
            visible: control.count >= 0
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        border.color: control.checked ? Theme.act : Theme.outline
        border.width: control.outlined || Theme.sun ? Theme.outlineWidth : 0
        color: control.checked ? (control.down ? Theme.actPressed : Theme.act)
             : control.down ? Theme.pressed
             : control.outlined ? Theme.card : Theme.toneSoft(control.tone)
        radius: control.outlined ? Theme.radiusField : Math.min(height / 2, 32)
        Behavior on color {
            ColorAnimation { duration: Theme.motionQuick }
        }
        FocusRing {
            control: control
            radius: parent.radius + 4
            shown: control.visualFocus
        }
    }
}
