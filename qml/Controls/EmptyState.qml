import QtQuick

// Nothing here yet: an icon, one sentence, and the next step as a button.
Column {
    id: empty

    required property string text
    property string iconName: "sprout"
    property string second: ""
    property string action: ""
    property string tone: "done"

    signal triggered

    objectName: "emptyState"
    bottomPadding: Theme.space32
    spacing: Theme.space16
    topPadding: Theme.space48
    width: parent ? parent.width : implicitWidth
    Accessible.role: Accessible.Grouping
    Accessible.name: text

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.toneInk(empty.tone)
        border.width: Theme.surfaceBorder
        color: Theme.toneSoft(empty.tone)
        height: 88
        radius: height / 2
        width: height
        Icon {
            anchors.centerIn: parent
            color: Theme.toneInk(empty.tone)
            name: empty.iconName
            size: 40
            stroke: 1.6
        }
    }
    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        horizontalAlignment: Text.AlignHCenter
        kind: "heading"
        text: empty.text
        width: Math.min(parent.width - Theme.space32, 420)
    }
    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.inkSecond
        horizontalAlignment: Text.AlignHCenter
        text: empty.second
        visible: text !== ""
        width: Math.min(parent.width - Theme.space32, 420)
    }
    SecondaryButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "emptyStateAction"
        text: empty.action
        visible: text !== ""
        width: Math.min(implicitWidth, parent.width - Theme.space32)
        onClicked: empty.triggered()
    }
}
