import QtQuick

// The same places on the leading edge of a tablet or desktop, 88 px; (+) stands on top.
Rectangle {
    id: rail

    required property var tabs
    property string current: ""
    property bool addShown: true
    property bool searchShown: false
    readonly property var places: tabs.map(tab => Object.assign({ rail: rail }, tab))

    signal chosen(string tabId)
    signal added
    signal searched

    objectName: "rail"
    color: Theme.card
    implicitHeight: 820
    implicitWidth: Theme.largeText ? 120 : Theme.railWidth
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Rectangle {
        anchors.right: parent.right
        color: Theme.line
        height: parent.height
        width: Theme.hairline
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space8
        topPadding: Theme.space20
        width: parent.width
        AddButton {
            anchors.horizontalCenter: parent.horizontalCenter
            implicitHeight: 56
            implicitWidth: 56
            objectName: "railAdd"
            visible: rail.addShown
            onChosen: rail.added()
        }
        Repeater {
            model: rail.places
            delegate: RailItem {}
        }
        NavItem {
            iconName: "search"
            objectName: "railSearch"
            railed: true
            text: qsTr("Search")
            visible: rail.searchShown
            width: rail.width
            onClicked: rail.searched()
        }
    }
}
