import QtQuick

// A sheet from below on a phone, docked on the trailing edge on a wide window. It covers its parent;
// pressing beside it or Escape closes it.
FocusScope {
    id: sheet

    required property string title
    property bool opened: false
    default property alias content: column.data
    readonly property bool docked: Theme.wide
    readonly property real shift: opened ? 0 : 1

    signal closed

    objectName: "halfSheet"
    anchors.fill: parent
    enabled: opened
    focus: opened
    visible: opened || panel.moving
    z: 100
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Keys.onEscapePressed: sheet.close()
    Keys.onBackPressed: sheet.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        opacity: sheet.opened ? 1 : 0
        Behavior on opacity {
            NumberAnimation { duration: Theme.motion }
        }
        TapHandler { onTapped: sheet.close() }
    }
    Rectangle {
        id: panel

        property real offset: sheet.shift
        readonly property bool moving: offset < 1
        readonly property real dockX: Theme.leftHanded ? -offset * width
                                                       : sheet.width - width + offset * width

        color: Theme.paper
        readonly property real wanted: column.implicitHeight + Theme.space32

        height: sheet.docked ? sheet.height : Math.min(wanted, sheet.height * 0.92) + Theme.radiusCard
        radius: sheet.docked ? 0 : Theme.radiusCard + Theme.space8
        width: sheet.docked ? Math.min(sheet.width, 420) : sheet.width
        x: sheet.docked ? dockX : 0
        y: sheet.docked ? 0 : sheet.height - height + Theme.radiusCard + offset * height
        border.color: Theme.line
        border.width: Theme.surfaceBorder
        Behavior on offset {
            NumberAnimation { duration: Theme.motionSlow; easing.type: Easing.OutCubic }
        }
        TapHandler {}
        Flickable {
            anchors.fill: parent
            anchors.bottomMargin: sheet.docked ? 0 : Theme.radiusCard
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: column.implicitHeight + Theme.space32
            Column {
                id: column

                spacing: Theme.space16
                topPadding: Theme.space16
                width: parent.width - Theme.space16 * 2
                x: Theme.space16
                Item {
                    height: Math.max(closer.height, heading.implicitHeight)
                    width: parent.width
                    Words {
                        id: heading

                        anchors {
                            left: parent.left
                            leftMargin: Theme.space4
                            right: closer.left
                            verticalCenter: parent.verticalCenter
                        }
                        kind: "card"
                        text: sheet.title
                        Accessible.role: Accessible.Heading
                    }
                    IconButton {
                        id: closer

                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        fill: Theme.quiet
                        iconName: "close"
                        objectName: sheet.objectName + "Close"
                        text: qsTr("Close")
                        onClicked: sheet.close()
                    }
                }
            }
        }
    }

    function open(): void {
        sheet.opened = true;
        sheet.forceActiveFocus();
    }

    function close(): void {
        sheet.opened = false;
        sheet.closed();
    }
}
