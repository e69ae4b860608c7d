import QtQuick
import Leadhand.Controls

// The words of a LineName, and the mark that there is more below.
Item {
    id: content

    required property string text
    required property string second
    required property string tone
    required property bool open

    objectName: "lineNameContent"
    implicitHeight: words.implicitHeight

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        width: parent.width
        Item {
            height: name.implicitHeight
            width: parent.width
            Words {
                id: name

                kind: "strong"
                text: content.text
                width: Math.min(Math.ceil(implicitWidth), parent.width - mark.width - Theme.space4)
                Accessible.ignored: true
            }
            Icon {
                id: mark

                anchors.verticalCenter: name.verticalCenter
                color: Theme.inkSecond
                name: content.open ? "chevronUp" : "chevronDown"
                size: Theme.iconSmall
                x: name.width + Theme.space4
            }
        }
        Words {
            color: content.tone === "neutral" ? Theme.inkSecond : Theme.toneInk(content.tone)
            kind: "small"
            text: content.second
            visible: text !== ""
            width: parent.width
            Accessible.ignored: true
        }
    }
}
