import QtQuick
import Leadhand.Controls

// What a CheckLine shows.
Item {
    id: content

    required property var control

    objectName: "checkLineContent"
    implicitHeight: Math.max(box.height, words.implicitHeight)
    Rectangle {
        id: box

        anchors.verticalCenter: parent.verticalCenter
        border.color: content.control.checked ? Theme.act : Theme.outline
        border.width: Theme.outlineWidth
        color: content.control.checked ? Theme.act : Theme.card
        height: Theme.space24
        radius: 6
        width: height
        Icon {
            anchors.centerIn: parent
            color: Theme.inkOnAct
            name: "check"
            size: 16
            stroke: 2.5
            visible: content.control.checked
        }
    }
    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        spacing: 2
        width: parent.width - x - (content.control.stacked ? 0 : owner.width + due.width + Theme.space24)
        x: box.width + Theme.space12
        Words {
            kind: "strong"
            text: content.control.text
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            kind: "second"
            text: Joined.words([content.control.third, content.control.second], " · ")
            visible: content.control.stacked && text !== ""
            width: parent.width
            Accessible.ignored: true
        }
    }
    Words {
        id: owner

        anchors {
            right: due.left
            rightMargin: Theme.space12
            verticalCenter: parent.verticalCenter
        }
        color: Theme.inkSecond
        elide: Text.ElideRight
        maximumLineCount: 1
        text: content.control.third
        visible: !content.control.stacked
        width: 88
        Accessible.ignored: true
    }
    Words {
        id: due

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSecond
        horizontalAlignment: Text.AlignRight
        text: content.control.second
        visible: !content.control.stacked
        width: 96
        Accessible.ignored: true
    }
}
