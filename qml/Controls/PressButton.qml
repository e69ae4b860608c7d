import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// What all buttons share: an optional icon, words that wrap, focus ring, pressed and disabled looks.
T.AbstractButton {
    id: control

    property string iconName: ""
    property color fill: Theme.card
    property color fillPressed: Theme.pressed
    property color inkColor: Theme.ink
    property color outlineColor: "transparent"
    property int outline: 0
    property int corner: Math.min(height / 2, 40)
    property int textSize: Theme.textBody
    property int textWeight: Font.DemiBold
    property string hint: ""
    readonly property Flow flow: parent as Flow
    readonly property real iconWidth: iconName === "" ? 0 : Theme.icon + Theme.space8
    // As narrow as it may be: its longest word stays whole; without its icon, and with it.
    readonly property real wordsWidth: Math.ceil(longest.advanceWidth) + 1 + leftPadding + rightPadding
                                       + Theme.space16
    readonly property real leastWidth: wordsWidth + iconWidth

    focusPolicy: Qt.StrongFocus
    objectName: "pressButton"
    bottomPadding: Theme.space8
    leftPadding: Theme.space20
    rightPadding: Theme.space20
    topPadding: Theme.space8
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.touch, implicitContentWidth + leftPadding + rightPadding)
    width: flow ? Math.min(implicitWidth, flow.width) : implicitWidth
    opacity: enabled ? 1 : 0.5
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    TextMetrics {
        id: longest

        font.family: Theme.fontFamily
        font.pixelSize: control.textSize
        font.weight: control.textWeight
        text: control.text.split(" ").reduce((most, word) => word.length > most.length ? word : most, "")
    }

    contentItem: RowLayout {
        spacing: Theme.space8
        Item { Layout.fillWidth: true }
        Icon {
            color: control.inkColor
            name: control.iconName
            visible: control.iconName !== ""
            Layout.alignment: Qt.AlignVCenter
        }
        Words {
            color: control.inkColor
            font.pixelSize: control.textSize
            font.weight: control.textWeight
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            text: control.text
            visible: control.text !== ""
            Accessible.ignored: true
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
        }
        Item { Layout.fillWidth: true }
    }

    background: Rectangle {
        border.color: control.outlineColor
        border.width: control.outline
        color: control.down ? control.fillPressed : control.fill
        radius: control.corner
        Behavior on color {
            ColorAnimation { duration: Theme.motionQuick }
        }
        FocusRing {
            control: control
            radius: control.corner + 4
            shown: control.visualFocus
        }
    }
}
