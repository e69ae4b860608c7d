import QtQuick

// What AttentionCard, ErrorState's card and OfflineNote share: icon, title, second line, in one tone.
FocusScope {
    id: card

    required property string title
    property string second: ""
    property string iconName: "warning"
    property string tone: "attention"
    property bool interactive: false
    readonly property bool isSurface: true

    signal clicked

    objectName: "noticeCard"
    activeFocusOnTab: interactive
    implicitHeight: Math.max(Theme.touchPrimary, row.implicitHeight + Theme.space12 * 2)
    implicitWidth: 320
    Accessible.role: interactive ? Accessible.Button : Accessible.StaticText
    Accessible.name: title
    Accessible.description: second
    Accessible.focusable: interactive
    Accessible.onPressAction: if (card.interactive) card.clicked()
    Keys.onReturnPressed: if (card.interactive) card.clicked()
    Keys.onSpacePressed: if (card.interactive) card.clicked()

    Rectangle {
        anchors.fill: parent
        border.color: Theme.toneInk(card.tone)
        border.width: Theme.surfaceBorder
        color: tap.pressed ? Theme.pressed : Theme.toneSoft(card.tone)
        radius: Theme.radiusField
        FocusRing {
            control: card
            shown: card.interactive && card.activeFocus
        }
    }

    TapHandler {
        id: tap

        enabled: card.interactive
        onTapped: card.clicked()
    }

    // Placed by plain bindings and not by layouts: in a list it has its height at once.
    Item {
        id: row

        anchors {
            left: parent.left
            margins: Theme.space16
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        height: implicitHeight
        implicitHeight: Math.max(mark.height, texts.implicitHeight)
        Icon {
            id: mark

            color: Theme.toneInk(card.tone)
            name: card.iconName
            // Beside a few lines in their middle, beside many at the first.
            y: titleWords.lineCount + secondWords.lineCount > 3 ? 0 : (row.height - height) / 2
        }
        Column {
            id: texts

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4
            width: parent.width - x - (card.interactive ? more.width + Theme.space12 : 0)
            x: mark.width + Theme.space12
            Words {
                id: titleWords

                color: card.tone === "attention" ? Theme.ink : Theme.toneInk(card.tone)
                font.pixelSize: Theme.textSecond
                font.weight: Font.DemiBold
                lineHeight: 1
                text: card.title
                width: parent.width
                Accessible.ignored: true
            }
            Words {
                id: secondWords

                color: Theme.toneInk(card.tone)
                kind: "small"
                text: card.second
                visible: text !== ""
                width: parent.width
                Accessible.ignored: true
            }
        }
        Icon {
            id: more

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.toneInk(card.tone)
            name: "chevronRight"
            size: 20
            visible: card.interactive
        }
    }
}
