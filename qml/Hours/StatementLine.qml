import QtQuick
import Leadhand.Controls

// That there were none, or why they could not be collected; it may be taken back.
Item {
    id: line

    required property string statementId
    required property string text
    required property string why
    required property string second
    required property bool couldNot
    required property bool canRemove

    signal removeAsked(string statementId)

    objectName: "statementLine"
    implicitHeight: Math.max(Theme.touchPrimary, words.implicitHeight + Theme.space8 * 2)
    Accessible.role: Accessible.StaticText
    Accessible.name: text + (why === "" ? "" : ": " + why) + ", " + second

    Icon {
        id: mark

        anchors.verticalCenter: words.verticalCenter
        color: line.couldNot ? Theme.attention : Theme.done
        name: line.couldNot ? "warning" : "check"
    }
    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        width: back.x - x - Theme.space8
        x: mark.width + Theme.space12
        Words {
            kind: "strong"
            text: line.text
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            text: line.why
            visible: text !== ""
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            kind: "small"
            text: line.second
            width: parent.width
            Accessible.ignored: true
        }
    }
    IconButton {
        id: back

        anchors.verticalCenter: words.verticalCenter
        fill: Theme.quiet
        iconName: "undo"
        objectName: "statementBack"
        text: qsTr("Take back: %1").arg(line.text)
        visible: line.canRemove
        x: line.width - (visible ? width : 0)
        onClicked: line.removeAsked(line.statementId)
    }
}
