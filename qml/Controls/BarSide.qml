import QtQuick

// The places on one side of the (+): each as wide as its words, the rest of the room shared out between them.
Row {
    id: side

    required property var places
    readonly property real wanted: side.sum(children)
    readonly property real slack: Math.max(0, (width - wanted) / (places.length + 1))

    objectName: "barSide"
    height: parent ? parent.height : 0
    leftPadding: slack
    spacing: slack
    y: -Theme.space4
    LayoutMirroring.childrenInherit: false
    LayoutMirroring.enabled: Theme.leftHanded

    Repeater {
        model: side.places
        delegate: BarItem {}
    }

    function sum(items: var): real {
        let width = 0;
        for (let at = 0; at < items.length; ++at)
            width += items[at].implicitWidth;
        return width;
    }
}
