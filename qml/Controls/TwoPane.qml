import QtQuick

// List and detail side by side, 40 : 60, on a wide window; one after the other on a narrow one.
Item {
    id: panes

    property alias list: listSlot.data
    property alias detail: detailSlot.data
    // On a narrow window: show the detail instead of the list.
    property bool detailShown: false
    readonly property bool split: Theme.twoPanes

    objectName: "twoPane"
    implicitHeight: 820
    implicitWidth: 390

    Item {
        id: listSlot

        height: panes.height
        visible: panes.split || !panes.detailShown
        width: panes.split ? Math.round(panes.width * 0.4) : panes.width
        x: panes.split && Theme.leftHanded ? panes.width - width : 0
    }
    Item {
        id: detailSlot

        height: panes.height
        visible: panes.split || panes.detailShown
        width: panes.split ? panes.width - listSlot.width : panes.width
        x: panes.split && !Theme.leftHanded ? listSlot.width : 0
    }
}
