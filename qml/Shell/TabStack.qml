import QtQuick
import Leadhand.Controls

// The open screens of one tab. Screens stay alive while they are covered or another tab is shown, and
// when the window turns from narrow to wide, so that nothing one has begun is lost. On a wide window a
// detail stands beside the list it was opened from.
Item {
    id: stack

    required property string tabId
    property var entries: []
    readonly property int depth: entries.length
    readonly property var topEntry: depth > 0 ? entries[depth - 1] : null
    readonly property bool split: Theme.twoPanes && splits(topEntry)

    objectName: "tabStack_" + tabId

    onSplitChanged: stack.arrange()
    onEntriesChanged: stack.arrange()

    TwoPane {
        anchors.fill: parent
        visible: stack.split
        list: Item {
            id: listHost

            anchors.fill: parent
        }
        detail: Item {
            id: detailHost

            anchors.fill: parent
            anchors.margins: Theme.space24
            anchors.leftMargin: Theme.leftHanded ? Theme.space24 : 0
            anchors.rightMargin: Theme.leftHanded ? 0 : Theme.space24
            EmptyState {
                anchors.verticalCenter: parent.verticalCenter
                iconName: "sprout"
                text: qsTr("Choose one on the left to see it here")
                visible: stack.topEntry !== null && stack.topEntry.route.pane === "list"
                         && stack.topEntry.page.hasChoices
            }
        }
    }
    Item {
        id: mainHost

        anchors.fill: parent
        visible: !stack.split
    }
    // Keeps the screens that are not shown.
    Item {
        id: store

        visible: false
    }

    // The same detail opened again from the list replaces the open one; anything else comes on top.
    function push(route: var, params: var): var {
        const component = Qt.createComponent(route.url);
        if (component.status !== Component.Ready) {
            console.error(component.errorString());
            return null;
        }
        const page = component.createObject(store, { params: params });
        if (page === null)
            return null;
        const kept = stack.entries.slice();
        if (Theme.twoPanes && route.pane === "detail") {
            const same = kept.findIndex(entry => entry.route.id === route.id);
            if (same > 0)
                stack.dispose(kept.splice(same));
        }
        kept.push({ route: route, page: page });
        stack.entries = kept;
        page.forceActiveFocus();
        return page;
    }

    function pop(): bool {
        if (stack.depth < 2)
            return false;
        const kept = stack.entries.slice();
        const gone = kept.splice(kept.length - 1);
        stack.entries = kept;
        stack.dispose(gone);
        kept[kept.length - 1].page.forceActiveFocus();
        return true;
    }

    // Leaves what stands above the screen of this route; false: it is not open.
    function backTo(routeId: string): bool {
        const at = stack.entries.findIndex(entry => entry.route.id === routeId);
        if (at < 0)
            return false;
        const kept = stack.entries.slice();
        const gone = kept.splice(at + 1);
        stack.entries = kept;
        stack.dispose(gone);
        kept[at].page.forceActiveFocus();
        return true;
    }

    function popToRoot(): void {
        if (stack.depth < 2)
            return;
        const kept = stack.entries.slice();
        const gone = kept.splice(1);
        stack.entries = kept;
        stack.dispose(gone);
    }

    function dispose(gone: var): void {
        for (const entry of gone) {
            entry.page.leaving();
            entry.page.visible = false;
            entry.page.destroy();
        }
    }

    // Reads `entries` only: what is bound to it may still be as it was when this is called by its change.
    function arrange(): void {
        const open = stack.entries;
        const last = open.length - 1;
        if (last < 0)
            return;
        const split = Theme.twoPanes && stack.splits(open[last]);
        let list = -1;
        for (let at = last; split && at >= 0 && list < 0; --at)
            list = open[at].route.pane === "detail" ? -1 : at;
        if (stack.visible)
            Navigator.detail = split && list !== last
                             ? Object.assign({ route: open[last].route.id }, open[last].page.params) : {};
        open.forEach((entry, at) => {
            const inDetail = split && at === last && at !== list;
            const shown = at === last || at === list;
            const host = !shown ? store : inDetail ? detailHost : split ? listHost : mainHost;
            const moved = entry.page.parent !== host;
            entry.page.parent = host;
            entry.page.inPane = inDetail;
            // In the second pane the first detail needs no way back: its list stands beside it.
            entry.page.canGoBack = at > 0 && (!inDetail || at > list + 1);
            if (shown)
                entry.page.anchors.fill = host;
            if (at === last && last > 0 && moved)
                stack.appear(entry.page);
        });
    }

    function splits(entry: var): bool {
        return entry !== null && (entry.route.pane === "detail" || entry.route.pane === "list");
    }

    function appear(page: Item): void {
        slide.complete();
        slide.target = page;
        slide.start();
    }

    NumberAnimation {
        id: slide

        duration: Theme.motion
        easing.type: Easing.OutCubic
        from: Theme.reduceMotion ? 1 : 0.4
        property: "opacity"
        to: 1
    }
}
