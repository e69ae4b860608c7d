import QtQuick
import Leadhand.Controls

// The window: places to go on the edge that suits its width, the screens of the present place, the (+)
// sheet and the toast. What it shows stands in Routes.qml.
Window {
    id: window

    readonly property var tabs: Routes.tabs()
    property alias area: area
    // Given by the app as initial properties; SessionLink says what they must have.
    property alias session: link.session
    property alias settings: link.settings
    // Every screen this person may open, for a tour through all of them.
    readonly property var screens: Navigator.routes.filter(row => Navigator.permits(row))

    color: Theme.paper
    height: 844
    minimumHeight: 480
    minimumWidth: 320
    objectName: "mainWindow"
    title: qsTr("Leadhand")
    visible: true
    width: 390

    onWidthChanged: Theme.windowWidth = window.width
    onTabsChanged: window.start()
    onClosing: close => {
        // On Android this is the back key.
        close.accepted = Qt.platform.os !== "android" || !area.back();
    }
    Component.onCompleted: {
        Theme.windowWidth = window.width;
        if (Navigator.routes.length === 0)
            Navigator.routes = Routes.rows;
        window.start();
    }

    SessionLink {
        id: link
    }
    Rail {
        id: rail

        addShown: addSheet.tiles.length > 0
        current: area.current
        height: parent.height
        searchShown: Navigator.has("search")
        tabs: window.tabs
        visible: Theme.wide && Navigator.paired && window.tabs.length > 0
        x: Theme.leftHanded ? parent.width - width : 0
        onAdded: addSheet.open()
        onChosen: tabId => area.show(tabId)
        onSearched: area.openOnce("search")
    }
    TabArea {
        id: area

        readonly property int railSpace: rail.visible ? rail.width : 0

        visible: Navigator.paired
        height: parent.height - (bar.visible ? bar.height : 0)
        width: parent.width - railSpace
        x: Theme.leftHanded ? 0 : railSpace
    }
    HeldEntry {
        anchors.fill: parent
        bottomRoom: bar.visible ? bar.height : 0
    }
    BottomBar {
        id: bar

        anchors.bottom: parent.bottom
        current: area.current
        tabs: window.tabs
        visible: !Theme.wide && Navigator.paired && window.tabs.length > 0 && !area.covering
        width: parent.width
        onAdded: addSheet.open()
        onChosen: tabId => area.show(tabId)
    }
    PairingGate {
        anchors.fill: parent
    }
    AddSheet {
        id: addSheet

        tiles: Routes.addTiles()
    }
    Tag {
        anchors {
            margins: Theme.space12
            right: parent.right
            top: parent.top
        }
        objectName: "insecureKeyBanner"
        text: qsTr("Development key")
        tone: "attention"
        visible: link.insecureKey
        z: 150
    }
    Toast {
        id: toast

        anchors {
            bottom: parent.bottom
            bottomMargin: (bar.visible ? bar.height : 0) + area.reserved
            horizontalCenter: parent.horizontalCenter
        }
    }
    Connections {
        target: Navigator

        function onOpenRequested(route: var, params: var): void {
            area.open(route, params);
        }

        function onBackRequested(): void {
            area.back();
        }

        function onTabRequested(tabId: string): void {
            area.show(tabId);
        }

        function onAddRequested(): void {
            addSheet.open();
        }

        function onToastRequested(text: string, undo: var): void {
            toast.show(text, undo);
        }

        function onRoleChanged(): void {
            area.restart(Routes.tabs().length > 0 ? Routes.tabs()[0].id : "");
        }
    }

    // Opens a screen by its id, for the command line and for links from outside; false: no such screen.
    function openRoute(routeId: string, params: var): bool {
        return Navigator.open(routeId, params);
    }

    function start(): void {
        if (area.current === "" && window.tabs.length > 0)
            area.show(window.tabs[0].id);
    }
}
