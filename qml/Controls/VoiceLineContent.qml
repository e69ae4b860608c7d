import QtQuick

// What a VoiceLine shows: the sign of what a press does, how long it is, how far it is heard.
Item {
    id: content

    required property string first
    required property string second
    required property bool here
    required property bool playing
    required property real share

    objectName: "voiceLineContent"
    implicitHeight: Math.max(sign.height, lines.implicitHeight)

    Rectangle {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.act
        border.width: Theme.surfaceBorder
        color: content.here ? Theme.act : Theme.actSoft
        height: Theme.touch
        radius: height / 2
        width: height
        Icon {
            anchors.centerIn: parent
            color: content.here ? Theme.inkOnAct : Theme.act
            name: content.playing ? "stop" : content.here ? "play" : "mic"
        }
    }
    Column {
        id: lines

        anchors {
            left: sign.right
            leftMargin: Theme.space12
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.space4
        Words {
            kind: "strong"
            objectName: "voiceWords"
            text: content.first
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            kind: "small"
            objectName: "voiceAway"
            text: content.second
            visible: text !== ""
            width: parent.width
            Accessible.ignored: true
        }
        ShareBar {
            share: content.share
            visible: content.playing
            width: parent.width
        }
    }
}
