import QtQuick
import QtQuick.Templates as T

// One place to go, in the bottom bar or the rail.
T.AbstractButton {
    id: control

    required property string iconName
    property int badge: 0
    property bool railed: false
    property bool labelShown: true
    readonly property color inkNow: checked ? Theme.act : Theme.inkSecond

    checkable: false
    focusPolicy: Qt.TabFocus
    objectName: "navItem"
    implicitHeight: Math.max(railed ? 72 : 64, implicitContentHeight + Theme.space8)
    implicitWidth: Math.max(Theme.touch, implicitContentWidth)
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.description: badge > 0 ? qsTr("%n new", "", badge) : ""
    Accessible.focusable: true
    Accessible.selected: checked
    Keys.onReturnPressed: control.clicked()

    contentItem: NavItemContent {
        badge: control.badge
        checked: control.checked
        iconName: control.iconName
        inkNow: control.inkNow
        labelShown: control.labelShown
        railed: control.railed
        text: control.text
    }

    background: Item {
        FocusRing {
            anchors.margins: 2
            control: control
            shown: control.visualFocus
        }
    }
}
