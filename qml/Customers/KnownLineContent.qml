import QtQuick
import Leadhand.Controls

// What a KnownLine shows.
Item {
    id: content

    required property var control

    objectName: "knownLineContent"
    implicitHeight: words.implicitHeight
    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.act
        name: content.control.iconName
    }
    Column {
        id: words

        anchors {
            left: icon.right
            leftMargin: Theme.space12
            right: pencil.left
            rightMargin: Theme.space8
            verticalCenter: parent.verticalCenter
        }
        spacing: 2
        Words {
            kind: "small"
            text: content.control.label
            visible: content.control.value !== "" && !content.control.labelBelow
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            color: content.control.value === "" ? Theme.inkSecond : Theme.ink
            lineHeight: 1
            text: content.control.value === "" ? qsTr("Add: %1").arg(content.control.label)
                                                : content.control.value.replace("@", "@\u200b")
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            elide: Text.ElideRight
            kind: "small"
            maximumLineCount: 3
            // A long address of the net goes on after its @ rather than in the middle of a word.
            text: content.control.label.replace("@", "@\u200b")
            visible: content.control.labelBelow && text !== ""
            width: parent.width
            Accessible.ignored: true
        }
    }
    Icon {
        id: pencil

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSecond
        name: content.control.value === "" ? "plus" : "edit"
        size: Math.min(Theme.scaled(20), Theme.icon)
        visible: content.control.changes
    }
}
