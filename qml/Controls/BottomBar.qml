import QtQuick

// The bar in the thumb zone of a phone: two places, (+), two places.
// `tabs`: [{id, label, iconName, badge}], four of them.
Item {
    id: bar

    required property var tabs
    property string current: ""
    readonly property var places: tabs.map(tab => Object.assign({ bar: bar }, tab))
    readonly property real sideWidth: (width - add.width) / 2

    signal chosen(string tabId)
    signal added

    objectName: "bottomBar"
    implicitHeight: 76
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
    // (+) stands in the middle whatever the words beside it: a thumb finds it without looking.
    BarSide {
        places: bar.places.slice(0, 2)
        width: bar.sideWidth
        x: Theme.leftHanded ? add.x + add.width : 0
    }
    AddButton {
        id: add

        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "bottomBarAdd"
        y: -Theme.space12
        onChosen: bar.added()
    }
    BarSide {
        places: bar.places.slice(2)
        width: bar.sideWidth
        x: Theme.leftHanded ? 0 : add.x + add.width
    }
}
