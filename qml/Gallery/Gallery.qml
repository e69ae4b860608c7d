import QtQuick
import Leadhand.Controls

// The window of the gallery. The properties are what a picture is taken with.
Window {
    id: window

    readonly property var pages: ["today", "comment", "thread", "opportunity", "controls", "fields", "icons",
                                  "states", "add", "decide"]
    property string page: "today"
    property string scheme: "light"
    property real textScale: 1
    // No motion, so that pictures of the same thing are the same.
    property bool still: false
    readonly property var bare: ["comment", "icons", "controls", "fields"]
    readonly property bool barShown: !bare.includes(page)
    readonly property var tabs: page === "decide" ? officeTabs : crewTabs
    readonly property var crewTabs: [
        { id: "today", label: "Today", iconName: "today" },
        { id: "customers", label: "Customers", iconName: "person" },
        { id: "opportunity", label: "Opportunities", iconName: "bulb" },
        { id: "thread", label: "Updates", iconName: "bell", badge: 3 }
    ]
    readonly property var officeTabs: [
        { id: "decide", label: "Decide", iconName: "decide" },
        { id: "sheets", label: "Sheets", iconName: "sheet" },
        { id: "opportunity", label: "Opportunities", iconName: "bulb" },
        { id: "customers", label: "Customers", iconName: "person" },
        { id: "updates", label: "Updates", iconName: "bell", badge: 12 }
    ]

    color: Theme.paper
    height: 844
    visible: true
    width: 390

    onSchemeChanged: Theme.scheme = scheme
    onTextScaleChanged: Theme.textScale = textScale
    onStillChanged: Theme.reduceMotion = still
    onWidthChanged: Theme.windowWidth = width
    Component.onCompleted: {
        Theme.windowWidth = width;
        Navigator.syncText = "All in office · 14:02";
    }

    Rail {
        id: rail

        current: window.page
        height: parent.height
        tabs: window.tabs
        visible: Theme.wide
        onChosen: tabId => window.page = tabId
    }
    Loader {
        height: parent.height - (bar.visible ? bar.height : 0)
        source: "Gallery" + window.page.charAt(0).toUpperCase() + window.page.slice(1) + ".qml"
        width: parent.width - x
        x: rail.visible ? rail.width : 0
    }
    BottomBar {
        id: bar

        anchors.bottom: parent.bottom
        current: window.page
        tabs: window.tabs.slice(0, 4)
        visible: !Theme.wide && window.barShown
        width: parent.width
        onAdded: window.page = "add"
        onChosen: tabId => window.page = tabId
    }
}
