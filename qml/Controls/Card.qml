import QtQuick

// A surface for things that belong together; children stand in a column. `interactive` cards press.
// A card on a surface (a detail pane, another card) is drawn in the paper colour by itself.
FocusScope {
    id: card

    default property alias content: column.data
    property bool interactive: false
    property bool chevron: interactive
    property bool selected: false
    // A bar on the leading edge: what is going on right now.
    property bool current: false
    property color fill: place.onSurface ? Theme.paper : Theme.card
    property int padding: Theme.space16
    property alias spacing: column.spacing
    property string accessibleName: ""
    readonly property bool isSurface: true
    readonly property bool pressed: tap.pressed

    signal clicked

    objectName: "card"
    activeFocusOnTab: interactive
    implicitHeight: column.implicitHeight + padding * 2
    implicitWidth: 320
    Accessible.role: interactive ? Accessible.Button : Accessible.Grouping
    Accessible.name: accessibleName
    Accessible.focusable: interactive
    Accessible.onPressAction: if (card.interactive) card.clicked()
    Keys.onReturnPressed: event => card.pressByKey(event)
    Keys.onSpacePressed: event => card.pressByKey(event)

    SurfaceProbe {
        id: place

        host: card
    }

    Rectangle {
        anchors.fill: parent
        border.color: card.selected ? Theme.act : Theme.line
        border.width: card.selected ? Theme.outlineWidth : Theme.surfaceBorder
        color: tap.pressed ? Theme.pressed : card.fill
        radius: Theme.radiusCard
    }

    Rectangle {
        anchors {
            bottom: parent.bottom
            left: parent.left
            margins: Theme.space16
            leftMargin: 0
            top: parent.top
        }
        color: Theme.act
        radius: width / 2
        visible: card.current
        width: Theme.space4
    }

    TapHandler {
        id: tap

        enabled: card.interactive
        onTapped: card.clicked()
    }

    Column {
        id: column

        anchors {
            left: parent.left
            margins: card.padding
            right: parent.right
            top: parent.top
        }
        spacing: Theme.space8
    }

    Icon {
        anchors {
            margins: card.padding
            right: parent.right
            top: parent.top
        }
        color: Theme.inkSecond
        name: "chevronRight"
        size: Math.min(Theme.scaled(20), Theme.icon)
        visible: card.chevron
    }

    FocusRing {
        control: card
        radius: Theme.radiusCard + 4
        // Not when something inside has the cursor: that shows a ring of its own.
        shown: card.interactive && card.Window.activeFocusItem === card
    }

    function pressByKey(event: var): void {
        if (card.interactive)
            card.clicked();
        else
            event.accepted = false;
    }
}
