import QtQuick

// The next visit, covered until the present one is finished. What keeps people safe there is never covered.
FocusScope {
    id: card

    required property string title
    property string second: ""
    // What must be known all the same, a line each.
    property string safety: ""
    property bool interactive: false
    readonly property bool isSurface: true

    signal clicked

    objectName: "coverCard"
    activeFocusOnTab: interactive
    implicitHeight: Math.max(Theme.touchPrimary, column.implicitHeight + Theme.space20 * 2)
    implicitWidth: 320
    Accessible.role: interactive ? Accessible.Button : Accessible.StaticText
    Accessible.name: title
    Accessible.description: second === "" || safety === "" ? second + safety : second + ", " + safety
    Accessible.focusable: interactive
    Accessible.onPressAction: if (card.interactive) card.clicked()
    Keys.onReturnPressed: if (card.interactive) card.clicked()
    Keys.onSpacePressed: if (card.interactive) card.clicked()

    Rectangle {
        anchors.fill: parent
        border.color: Theme.outline
        border.width: Theme.outlineWidth
        color: tap.pressed ? Theme.pressed : "transparent"
        radius: Theme.radiusCard
        FocusRing {
            control: card
            radius: Theme.radiusCard + 4
            shown: card.interactive && card.activeFocus
        }
    }
    TapHandler {
        id: tap

        enabled: card.interactive
        onTapped: card.clicked()
    }
    // Placed by plain bindings: a layout in a layout does not follow words that wrap.
    Column {
        id: column

        anchors {
            left: parent.left
            margins: Theme.space20
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.space16
        Item {
            height: Math.max(words.height, lock.height)
            width: parent.width
            Icon {
                id: lock

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.inkSecond
                name: "lock"
            }
            Column {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space4
                width: parent.width - x - (card.interactive ? mark.width + Theme.space12 : 0)
                x: lock.width + Theme.space16
                Words {
                    font.pixelSize: Theme.textSecond
                    font.weight: Font.DemiBold
                    lineHeight: 1
                    text: card.title
                    width: parent.width
                    Accessible.ignored: true
                }
                Words {
                    kind: "second"
                    text: card.second
                    visible: text !== ""
                    width: parent.width
                    Accessible.ignored: true
                }
            }
            Icon {
                id: mark

                anchors {
                    right: parent.right
                    verticalCenter: parent.verticalCenter
                }
                color: Theme.inkSecond
                name: "chevronRight"
                size: Math.min(Theme.scaled(20), Theme.icon)
                visible: card.interactive
            }
        }
        SafetyLines {
            text: card.safety
            visible: text !== ""
            width: parent.width
            Accessible.ignored: true
        }
    }
}
