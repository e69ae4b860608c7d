import QtQuick
import QtQuick.Templates as T

// One line of a list: title, second line, something leading, something trailing; at least 64 px.
// `tag` stands beside the title; `leading` and `trailing` take any item.
T.AbstractButton {
    id: control

    required property string title
    property string second: ""
    // A quiet line under the second one.
    property string third: ""
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
    // A row that is ticked one day keeps the tick's room before, so that its words never move.
    property bool canBeDone: done
    property int secondLines: 3
    readonly property var parts: [tag, second, third, trailingText, trailingSecond]
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

    contentItem: ListRowContent {
        row: control
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
