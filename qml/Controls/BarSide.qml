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
        model: side.places.map(place => Object.assign({ side: side }, place))
        delegate: BarItem {}
    }

    // Where the words need more room than there is, the longer give way; the touch stays whole.
    function given(wanted: real): real {
        const beyond = side.wanted - Theme.touch * side.places.length;
        const room = side.width - Theme.touch * side.places.length;
        return Theme.touch + (wanted - Theme.touch) * (beyond > room ? room / beyond : 1);
    }

    function sum(items: var): real {
        let width = 0;
        for (let at = 0; at < items.length; ++at)
            width += items[at].implicitWidth;
        return width;
    }
}
