import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.Shell

RestingCase {
    id: suite

    readonly property var sampleRoutes: [
        { id: "today", url: Qt.resolvedUrl("pages/SampleList.qml"), tab: "today", root: true, pane: "list" },
        { id: "customers", url: Qt.resolvedUrl("pages/SampleList.qml"), tab: "customers", root: true,
            pane: "full" },
        { id: "decide", url: Qt.resolvedUrl("pages/SampleList.qml"), tab: "decide", root: true, pane: "list",
          roles: ["office"] },
        { id: "detail", url: Qt.resolvedUrl("pages/SampleDetail.qml"), tab: "today", pane: "detail" },
        { id: "sheet", url: Qt.resolvedUrl("pages/SampleDetail.qml"), tab: "today", pane: "full", bar: false,
          add: { label: "Comment", iconName: "comment" } },
        { id: "contact", url: Qt.resolvedUrl("pages/SampleDetail.qml"), tab: "decide", pane: "full",
          roles: ["office"], add: { label: "Contact entry", iconName: "phone" } },
        { id: "pairing", url: Qt.resolvedUrl("pages/SampleDetail.qml"), pane: "full" }
    ]
    property Main window: null

    name: "Shell"
    when: windowShown

    Component { id: mainType; Main {} }

    QtObject {
        id: session

        property bool enrolled: true
        property string role: "technician"
        property string syncState: "waiting"
        property string syncText: "3 waiting"
        property int unread: 4
    }

    QtObject {
        id: settings

        property string scheme: "sun"
        property real textScale: 1.5
        property bool leftHanded: true
        property bool reduceMotion: true
    }

    function init() {
        Theme.reduceMotion = true;
        Navigator.role = "lead-hand";
        Navigator.routes = sampleRoutes;
        window = createTemporaryObject(mainType, suite, { width: 390, height: 844 });
        tryCompare(window, "visible", true);
    }

    function cleanup() {
        Theme.windowWidth = 390;
        Theme.reduceMotion = false;
        Navigator.target = {};
    }

    function shown(name) {
        return window.area.stacks[window.area.current].topEntry.page;
    }

    function press(name) {
        mouseClick(atRest(findChild(window.contentItem, name)));
    }

    function test_placesWithAScreenAreShown() {
        verify(findChild(window.contentItem, "bottomBar_today") !== null);
        verify(findChild(window.contentItem, "bottomBar_customers") !== null);
        compare(findChild(window.contentItem, "bottomBar_updates"), null);
        compare(window.area.current, "today");
    }

    function test_openCarriesParamsAndBackReturns() {
        verify(Navigator.open("detail", { title: "Mrs. Smith" }));
        compare(shown().title, "Mrs. Smith");
        verify(shown().canGoBack);
        compare(window.area.depth, 2);
        Navigator.back();
        compare(window.area.depth, 1);
        compare(shown().objectName, "sampleList");
        verify(!shown().canGoBack);
        Navigator.back();
        compare(window.area.depth, 1);
    }

    function test_unknownRouteIsRefused() {
        ignoreWarning("no route nowhere");
        verify(!Navigator.open("nowhere", {}));
        compare(window.area.depth, 1);
    }

    function test_draftOutlivesTabsAndDetails() {
        const list = shown();
        list.draft = "Delighted with the planters";
        Navigator.open("detail", {});
        shown().draft = "half a sentence";
        Navigator.tab("customers");
        compare(shown().draft, "");
        Navigator.tab("today");
        compare(shown().draft, "half a sentence");
        Navigator.back();
        compare(shown().draft, "Delighted with the planters");
    }

    function test_draftOutlivesATurnOfTheWindow() {
        Navigator.open("detail", { title: "Mrs. Smith" });
        const detail = shown();
        detail.draft = "half a sentence";
        verify(!detail.inPane);
        window.width = 1180;
        tryCompare(detail, "inPane", true);
        verify(!detail.canGoBack);
        const list = window.area.stacks.today.entries[0].page;
        verify(list.visible);
        tryVerify(() => list.width > 300 && detail.width > list.width);
        window.width = 390;
        tryCompare(detail, "inPane", false);
        verify(detail.canGoBack);
        compare(detail.draft, "half a sentence");
        verify(!list.visible);
    }

    function test_listAndDetailStandSideBySideWhenWide() {
        window.width = 1180;
        tryCompare(Theme, "wide", true);
        const list = shown();
        Navigator.open("detail", { title: "Mrs. Smith" });
        verify(shown().inPane);
        verify(shown().visible && list.visible);
        tryVerify(() => shown().width > 500);
        compare(shown().opacity, 1);
        compare(Navigator.detail.title, "Mrs. Smith");
        Navigator.back();
        compare(Navigator.detail.title, undefined);
        verify(list.visible);
        compare(window.area.depth, 1);
        Navigator.tab("customers");
        Navigator.open("sheet", { title: "Mrs. Provan" });
        verify(shown().visible && !shown().inPane && shown().canGoBack);
        Navigator.tab("today");
        Navigator.open("detail", { title: "Dr. Leclerc" });
        Navigator.tab("customers");
        compare(Navigator.detail.title, undefined);
        Navigator.tab("today");
        compare(Navigator.detail.title, "Dr. Leclerc");
    }

    function test_secondDetailReplacesTheFirstWhenWide() {
        window.width = 1180;
        tryCompare(Theme, "wide", true);
        Navigator.open("detail", { title: "Mrs. Smith" });
        Navigator.open("detail", { title: "Mrs. Provan" });
        compare(window.area.depth, 2);
        compare(shown().title, "Mrs. Provan");
        verify(shown().visible && shown().inPane);
        compare(findChild(window.contentItem, "toast").text, "left Mrs. Smith");
    }

    function test_tabAgainGoesToItsFirstScreen() {
        Navigator.open("detail", {});
        press("bottomBar_today");
        compare(window.area.depth, 1);
    }

    function test_firstScreenOfATabOpensOnItsTab() {
        verify(Navigator.open("customers", {}));
        compare(window.area.current, "customers");
        compare(window.area.depth, 1);
        compare(Navigator.currentTab, "customers");
    }

    function test_barGivesWayToEntering() {
        const bar = findChild(window.contentItem, "bottomBar");
        verify(bar.visible);
        Navigator.open("sheet", {});
        verify(!bar.visible);
        Navigator.back();
        verify(bar.visible);
    }

    function test_addSheetOffersWhatHasARoute() {
        Navigator.target = { title: "Mrs. Smith", customerName: "Mrs. Smith" };
        press("bottomBarAdd");
        const sheet = findChild(window.contentItem, "addSheet");
        verify(sheet.opened);
        compare(sheet.tiles.length, 1);
        press("addTile_sheet");
        verify(!sheet.opened);
        compare(shown().title, "Mrs. Smith");
    }

    function test_officeHasItsOwnPlaces() {
        verify(!Navigator.has("decide"));
        ignoreWarning("no route contact");
        verify(!Navigator.open("contact", {}));
        Navigator.role = "manager";
        tryCompare(window.area, "current", "decide");
        compare(findChild(window.contentItem, "addSheet").tiles.length, 2);
        compare(findChild(window.contentItem, "bottomBar_today"), null);
    }

    function test_railWhenWide() {
        window.width = 1180;
        tryCompare(findChild(window.contentItem, "rail"), "visible", true);
        verify(!findChild(window.contentItem, "bottomBar").visible);
        press("rail_customers");
        compare(window.area.current, "customers");
    }

    function test_toast() {
        Navigator.toast("Comment kept", null);
        const toast = findChild(window.contentItem, "toast");
        verify(toast.shown);
        compare(toast.text, "Comment kept");
    }

    // What is said stands above the one thing to do next, never on it.
    function test_toastLeavesTheActionFree() {
        const toast = findChild(window.contentItem, "toast");
        for (const width of [390, 1180]) {
            window.width = width;
            tryCompare(Theme, "wide", width === 1180);
            Navigator.open("detail", { title: "Mrs. Smith" });
            Navigator.toast("Comment kept", () => {});
            const action = atRest(findChild(shown(), "sampleAction"));
            const top = action.mapToItem(null, 0, 0).y;
            verify(toast.y + toast.height <= top, toast.y + " + " + toast.height + " on " + top);
            Navigator.back();
        }
    }

    function test_sessionReachesEveryScreen() {
        window.session = session;
        compare(Navigator.role, "technician");
        compare(Navigator.syncText, "3 waiting");
        compare(Navigator.unread, 4);
        session.syncState = "attention";
        compare(Navigator.syncState, "attention");
        session.role = "owner";
        tryCompare(window.area, "current", "decide");
        session.role = "technician";
        tryCompare(window.area, "current", "today");
    }

    function test_settingsReachTheTheme() {
        window.settings = settings;
        compare(Theme.scheme, "sun");
        compare(Theme.textScale, 1.5);
        verify(Theme.leftHanded);
        settings.scheme = "light";
        settings.textScale = 1;
        settings.leftHanded = false;
        compare(Theme.scheme, "light");
        verify(!Theme.leftHanded);
    }

    function test_onlyPairingUntilPaired() {
        session.enrolled = false;
        window.session = session;
        const gate = findChild(window.contentItem, "pairingGate");
        verify(gate.visible);
        compare(gate.item.objectName, "sampleDetail");
        verify(!findChild(window.contentItem, "bottomBar").visible);
        verify(!window.area.visible);
        session.enrolled = true;
        verify(!gate.visible);
        verify(window.area.visible);
        verify(findChild(window.contentItem, "bottomBar").visible);
    }

    function test_leftHandMirrorsRailAndSheet() {
        Theme.leftHanded = true;
        window.width = 1180;
        const rail = findChild(window.contentItem, "rail");
        tryVerify(() => rail.visible && rail.x + rail.width === window.width);
        Theme.leftHanded = false;
        tryCompare(rail, "x", 0);
    }

    function test_routeTableIsSound() {
        const seen = {};
        for (const row of Routes.rows) {
            verify(seen[row.id] === undefined, "twice: " + row.id);
            seen[row.id] = true;
            const type = Qt.createComponent(row.url);
            verify(type.status === Component.Ready, type.errorString());
            verify(["list", "detail", "full"].includes(row.pane), row.id + " pane");
            verify(row.title !== undefined && row.test !== undefined && row.viewModel !== undefined, row.id);
        }
    }
}
