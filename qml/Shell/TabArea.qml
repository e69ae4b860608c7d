import QtQuick
import Leadhand.Controls

// One stack of screens for each tab; made when the tab is first shown, kept ever after.
Item {
    id: area

    property var stacks: ({})
    property string current: ""
    readonly property int depth: current !== "" && stacks[current] !== undefined ? stacks[current].depth : 0

    readonly property Page shownPage: depth > 0 ? stacks[current].topEntry.page : null
    // The screen on top asks for the whole height: it is for entering something.
    readonly property bool covering: depth > 1 && stacks[current].topEntry.route.bar === false

    // What is said at the bottom stands above the one thing to do next, never on it.
    readonly property real actions: shownPage === null ? 0 : shownPage.actionsHeight
    readonly property real reserved: actions === 0 ? Theme.space24
                                   : actions + (shownPage.inPane ? Theme.space24 : 0)

    objectName: "tabArea"

    Component {
        id: stackType

        TabStack {
            anchors.fill: parent
        }
    }

    // Shows a tab; pressing the one already shown goes back to its first screen.
    function show(tabId: string): bool {
        const known = area.stacks[tabId];
        if (known === undefined) {
            const root = Routes.rootOf(tabId);
            if (root === null)
                return false;
            const made = stackType.createObject(area, { tabId: tabId }) as TabStack;
            area.stacks = Object.assign({ [tabId]: made }, area.stacks);
            made.push(root, {});
        } else if (area.current === tabId) {
            known.popToRoot();
        }
        area.current = tabId;
        for (const id of Object.keys(area.stacks))
            area.stacks[id].visible = id === tabId;
        area.stacks[tabId].arrange();
        Navigator.currentTab = tabId;
        return true;
    }

    // Opens a screen on the present tab; a tab's first screen is shown on its tab.
    function open(route: var, params: var): void {
        if (route.root === true && Routes.rootOf(route.tab) !== null) {
            area.show(route.tab);
            return;
        }
        if (area.current !== "")
            area.stacks[area.current].push(route, params);
    }

    // From the edge of the window: the screen that is there already comes to the front.
    function openOnce(routeId: string): void {
        const stack = area.stacks[area.current];
        if (stack === undefined || !stack.backTo(routeId))
            Navigator.open(routeId, {});
    }

    function back(): bool {
        return area.current !== "" && area.stacks[area.current].pop();
    }

    // Another role means other tabs: all screens are left and the first tab is shown again.
    function restart(tabId: string): void {
        for (const id of Object.keys(area.stacks)) {
            area.stacks[id].dispose(area.stacks[id].entries);
            area.stacks[id].destroy();
        }
        area.stacks = {};
        area.current = "";
        area.show(tabId);
    }
}
