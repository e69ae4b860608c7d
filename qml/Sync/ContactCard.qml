import QtQuick
import Leadhand.Controls

// How the contact with the office stands: in one sentence, since when, and when it is tried again.
Card {
    id: card

    required property string headline
    required property string tone
    required property string lastContact
    required property string nextAttempt
    required property string trouble
    required property string photos

    objectName: "contactCard"
    padding: Theme.space20

    Row {
        spacing: Theme.space12
        width: parent.width
        Rectangle {
            id: mark

            border.color: Theme.toneInk(card.tone)
            border.width: Theme.surfaceBorder
            color: Theme.toneSoft(card.tone)
            height: 56
            radius: height / 2
            width: height
            Icon {
                anchors.centerIn: parent
                color: Theme.toneInk(card.tone)
                name: card.trouble !== "" ? "cloudOff" : card.tone === "done" ? "cloudCheck" : "sync"
                size: 28
            }
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4
            width: parent.width - mark.width - parent.spacing
            Words {
                kind: "heading"
                objectName: "syncHeadline"
                text: card.headline
                width: parent.width
            }
            Words {
                kind: "second"
                text: qsTr("Last contact %1").arg(card.lastContact)
                width: parent.width
            }
            Words {
                kind: "second"
                text: qsTr("Next attempt %1").arg(card.nextAttempt)
                visible: card.nextAttempt !== ""
                width: parent.width
            }
            Words {
                kind: "second"
                objectName: "syncPhotos"
                text: card.photos
                visible: text !== ""
                width: parent.width
            }
        }
    }
    Words {
        color: Theme.attention
        kind: "second"
        objectName: "syncTrouble"
        text: card.trouble
        topPadding: Theme.space4
        visible: text !== ""
        width: parent.width
    }
}
