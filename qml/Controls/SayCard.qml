import QtQuick

// What to say when the customer asks, in the words to say it, and who gave them when.
Rectangle {
    id: card

    required property string say
    property string eyebrow: qsTr("If the customer asks, say")
    property string from: ""

    objectName: "sayCard"
    color: Theme.act
    implicitHeight: column.implicitHeight + Theme.space20 * 2
    implicitWidth: 320
    radius: Theme.radiusCard
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(eyebrow).arg(say)
    Accessible.description: from

    Column {
        id: column

        anchors {
            left: parent.left
            margins: Theme.space20
            right: parent.right
            top: parent.top
        }
        spacing: Theme.space8
        Words {
            color: Theme.inkOnActSecond
            kind: "eyebrow"
            text: card.eyebrow
            visible: text !== ""
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            color: Theme.inkOnAct
            kind: "heading"
            font.weight: Font.DemiBold
            text: card.say
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            color: Theme.inkOnActSecond
            kind: "small"
            text: card.from
            visible: text !== ""
            width: parent.width
            Accessible.ignored: true
        }
    }
}
