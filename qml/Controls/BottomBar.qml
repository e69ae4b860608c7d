import QtQuick

// The bar in the thumb zone of a phone: two places, (+), two places.
// `tabs`: [{id, label, iconName, badge}], four of them.
Item {
    id: bar

    required property var tabs
    property string current: ""
    readonly property var places: tabs.map(tab => Object.assign({ bar: bar }, tab))
    readonly property real slack: Math.max(0, (width - row.contentWidth) / 6)

    signal chosen(string tabId)
    signal added

    objectName: "bottomBar"
    implicitHeight: Math.max(76, row.implicitHeight + Theme.space12)
    implicitWidth: 390
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Rectangle {
        anchors.fill: parent
        color: Theme.card
        Rectangle {
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }
    }
    Row {
        id: row

        readonly property real contentWidth: bar.sum(children)

        height: parent.height
        spacing: bar.slack
        x: bar.slack
        y: -Theme.space4
        LayoutMirroring.enabled: Theme.leftHanded
        LayoutMirroring.childrenInherit: false

        Repeater {
            model: bar.places.slice(0, 2)
            delegate: BarItem {}
        }
        AddButton {
            objectName: "bottomBarAdd"
            y: -Theme.space8
            onClicked: bar.added()
        }
        Repeater {
            model: bar.places.slice(2)
            delegate: BarItem {}
        }
    }

    function sum(items: var): real {
        let width = 0;
        for (let at = 0; at < items.length; ++at)
            width += items[at].implicitWidth;
        return width;
    }
}
