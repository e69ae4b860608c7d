import QtQuick
import Leadhand.Controls

// One piece of news: what it is about, what is new, who and when; a dot says that it was not read yet.
Card {
    id: card

    required property string route
    required property string recordId
    required property string customerName
    required property string news
    required property string line
    required property string iconName
    required property string tone
    required property bool unread
    readonly property bool opens: Navigator.has(route)

    objectName: "updateLine"
    accessibleName: unread ? qsTr("New: %1, %2").arg(customerName).arg(news)
                           : qsTr("%1, %2").arg(customerName).arg(news)
    chevron: false
    interactive: opens
    selected: Navigator.detail.id === recordId
    width: ListView.view ? ListView.view.width : implicitWidth
    onClicked: Navigator.open(card.route, { id: card.recordId })

    Row {
        spacing: Theme.space12
        width: parent.width
        Rectangle {
            id: mark

            border.color: Theme.toneInk(card.tone)
            border.width: Theme.surfaceBorder
            color: Theme.toneSoft(card.tone)
            height: 40
            radius: height / 2
            width: height
            Icon {
                anchors.centerIn: parent
                color: Theme.toneInk(card.tone)
                name: card.iconName
                size: 22
            }
        }
        Column {
            spacing: Theme.space4
            width: parent.width - mark.width - dot.width - parent.spacing * 2
            Words {
                font.weight: card.unread ? Font.Bold : Font.DemiBold
                text: card.customerName
                width: parent.width
            }
            Words {
                maximumLineCount: Theme.largeText ? 8 : 4
                text: card.news
                width: parent.width
            }
            Words {
                kind: "small"
                text: card.line
                width: parent.width
            }
        }
        Item {
            id: dot

            height: Theme.space12
            width: height
            y: Theme.space4
            Rectangle {
                anchors.fill: parent
                color: Theme.act
                objectName: "updateUnread"
                radius: height / 2
                visible: card.unread
                Accessible.ignored: true
            }
        }
    }
}
