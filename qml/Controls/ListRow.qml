import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// One line of a list: title, second line, something leading, something trailing; at least 64 px.
// `tag` stands beside the title; `leading` and `trailing` take any item.
T.AbstractButton {
    id: control

    required property string title
    property string second: ""
    property string iconName: ""
    property color iconColor: Theme.act
    property string personName: ""
    property string tag: ""
    property string tagTone: "neutral"
    property string trailingText: ""
    property string trailingSecond: ""
    property string trailingTone: "neutral"
    property bool chevron: true
    property bool selected: false
    property bool carded: true
    property bool done: false
    property int secondLines: 3
    readonly property var parts: [tag, second, trailingText, trailingSecond]
    // Any item at the trailing edge, for example a Chip or an IconButton.
    property Component trailing: null
    property Component leading: null
    readonly property bool isSurface: true
    readonly property bool onSurface: place.onSurface

    focusPolicy: Qt.StrongFocus
    objectName: "listRow"
    bottomPadding: Theme.space12
    leftPadding: Theme.space16
    rightPadding: Theme.space16
    topPadding: Theme.space12
    implicitHeight: Math.max(Theme.touchPrimary, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: 320
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: parts.filter(part => part !== "").join(", ")
    Accessible.focusable: true
    Accessible.selected: selected
    Keys.onReturnPressed: control.clicked()

    SurfaceProbe {
        id: place

        host: control
    }

    contentItem: RowLayout {
        spacing: Theme.space12
        Loader {
            sourceComponent: control.leading
            visible: control.leading !== null
            Layout.alignment: Qt.AlignVCenter
        }
        Avatar {
            name: control.personName
            visible: control.personName !== ""
            Accessible.ignored: true
        }
        Rectangle {
            color: control.done ? Theme.done : "transparent"
            implicitHeight: control.done ? Theme.space32 : Theme.icon
            implicitWidth: implicitHeight
            radius: height / 2
            visible: control.done || control.iconName !== ""
            Icon {
                anchors.centerIn: parent
                color: control.done ? Theme.inkOnAct : control.iconColor
                name: control.done ? "check" : control.iconName
                size: control.done ? 20 : Theme.icon
            }
        }
        ColumnLayout {
            spacing: Theme.space4
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            GridLayout {
                columnSpacing: Theme.space8
                columns: Theme.largeText ? 1 : 3
                rowSpacing: Theme.space4
                Layout.fillWidth: true
                Words {
                    kind: "strong"
                    text: control.title
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                }
                Tag {
                    text: control.tag
                    tone: control.tagTone
                    visible: control.tag !== ""
                    Accessible.ignored: true
                }
                Item {
                    visible: !Theme.largeText
                    Layout.fillWidth: true
                }
            }
            Words {
                kind: "second"
                maximumLineCount: control.secondLines
                text: control.second
                visible: control.second !== ""
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
        Column {
            spacing: Theme.space4
            visible: control.trailingText !== "" || control.trailingSecond !== ""
            Layout.alignment: Qt.AlignVCenter
            Words {
                anchors.right: parent.right
                color: Theme.toneInk(control.trailingTone)
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignRight
                kind: "second"
                text: control.trailingText
                visible: text !== ""
                width: Math.min(implicitWidth, control.width * 0.36)
                Accessible.ignored: true
            }
            Words {
                anchors.right: parent.right
                horizontalAlignment: Text.AlignRight
                kind: "small"
                text: control.trailingSecond
                visible: text !== ""
                width: Math.min(implicitWidth, control.width * 0.36)
                Accessible.ignored: true
            }
        }
        Loader {
            sourceComponent: control.trailing
            visible: control.trailing !== null
            Layout.alignment: Qt.AlignVCenter
        }
        Icon {
            color: Theme.inkSecond
            name: "chevronRight"
            size: 20
            visible: control.chevron
            Layout.alignment: Qt.AlignVCenter
        }
    }

    background: Rectangle {
        border.color: control.selected ? Theme.act : Theme.line
        border.width: control.selected ? Theme.outlineWidth : control.carded ? Theme.surfaceBorder : 0
        color: control.down ? Theme.pressed
             : control.selected ? Theme.card
             : !control.carded ? "transparent" : control.onSurface ? Theme.paper : Theme.card
        radius: Theme.radiusCard
        FocusRing {
            control: control
            radius: Theme.radiusCard + 4
            shown: control.visualFocus
        }
    }
}
