import QtQuick
import Leadhand.Controls

// How the contact with the office stands: large, in one sentence, and below it what is waited for.
Card {
    id: card

    required property string headline
    required property string tone
    required property string iconName
    required property string sentence
    required property string lastContact
    required property string nextAttempt
    required property string photos
    required property string unreadable

    objectName: "contactCard"
    padding: Theme.space20
    spacing: Theme.space12

    Item {
        height: Math.max(mark.height, words.height)
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
                name: card.iconName
                size: 28
            }
        }
        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4
            // Large words need the whole width: they stand below the sign then.
            topPadding: Theme.largeText ? mark.height + Theme.space12 : 0
            width: parent.width - x
            x: Theme.largeText ? 0 : mark.width + Theme.space16
            Words {
                kind: "heading"
                objectName: "syncHeadline"
                text: card.headline
                width: parent.width
            }
            Words {
                kind: "second"
                objectName: "syncSentence"
                text: card.sentence
                width: parent.width
            }
        }
    }
    Rectangle {
        color: Theme.line
        height: 1
        visible: attempt.visible || heard.visible || pictures.visible || strange.visible
        width: parent.width
    }
    WaitingFor {
        id: attempt

        iconName: "clock"
        objectName: "syncNextAttempt"
        text: card.nextAttempt
        width: parent.width
    }
    WaitingFor {
        id: pictures

        iconName: "image"
        objectName: "syncPhotos"
        text: card.photos
        width: parent.width
    }
    WaitingFor {
        id: strange

        iconName: "device"
        objectName: "syncUnreadable"
        text: card.unreadable
        width: parent.width
    }
    WaitingFor {
        id: heard

        iconName: "check"
        objectName: "syncLastContact"
        text: card.lastContact
        width: parent.width
    }
}
