import QtQuick

// Icon, badge and words of a NavItem.
Item {
    id: content

    property string text: ""
    property string iconName: ""
    property int badge: 0
    property bool railed: false
    property bool labelShown: true
    property bool checked: false
    property color inkNow: Theme.inkSecond

    objectName: "navItemContent"
    implicitHeight: mark.height + (label.visible ? label.implicitHeight + Theme.space4 : 0)
    implicitWidth: Math.max(mark.width, label.visible ? label.implicitWidth : 0)
    Rectangle {
        id: mark

        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.act
        border.width: content.railed && content.checked ? Theme.surfaceBorder : 0
        color: content.railed && content.checked ? Theme.actSoft : "transparent"
        height: content.railed ? 36 : 28
        radius: height / 2
        width: content.railed ? 56 : 36
        y: (parent.height - parent.implicitHeight) / 2
        Icon {
            anchors.centerIn: parent
            color: content.inkNow
            name: content.iconName
            size: 24
            stroke: content.checked ? 2.4 : 2
        }
        Rectangle {
            // At the icon's corner, but never beyond the place itself: it may stand at the window's edge.
            x: Math.min(parent.width / 2 + Theme.space4, (parent.width + content.width) / 2 - width)
            y: content.railed ? 2 : -3
            border.color: Theme.card
            border.width: 2
            color: Theme.danger
            height: 20
            radius: height / 2
            visible: content.badge > 0
            width: Math.max(height, count.implicitWidth + Theme.space12)
            Text {
                id: count

                anchors.centerIn: parent
                color: Theme.card
                font.family: Theme.fontFamily
                font.pixelSize: 12
                font.weight: Font.Bold
                text: content.badge > 99 ? "99+" : content.badge
                Accessible.ignored: true
            }
        }
    }
    Text {
        id: label

        anchors.horizontalCenter: parent.horizontalCenter
        color: content.inkNow
        font.family: Theme.fontFamily
        font.pixelSize: Math.min(Theme.textCaption, 20)
        font.weight: content.checked ? Font.Bold : Font.Medium
        // A long word becomes a little smaller before it touches the edge.
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: 9
        text: content.text
        visible: content.labelShown
        width: content.width - (content.railed ? Theme.space8 : 0)
        y: mark.y + mark.height + Theme.space4
        Accessible.ignored: true
    }
}
