pragma Singleton
import QtQuick

// Where a screen asks to go, and what the shell knows about itself. Screens call open(), back(),
// tab() and toast(); only the shell listens.
QtObject {
    id: navigator

    // The route table, given by the shell: [{id, url, title, tab, pane, roles, ...}], see Routes.qml.
    property var routes: []
    // "lead-hand", "technician", "estimator", "office", "manager", "owner"
    property string role: "lead-hand"
    readonly property var officeRoles: ["office", "manager", "owner", "estimator"]
    readonly property bool office: officeRoles.includes(role)
    property string currentTab: ""
    // False until this device belongs to an office: only the pairing screen is shown then.
    property bool paired: true
    // Sync state for every page: "inOffice", "waiting", "offline", "attention", and its words.
    property string syncState: "inOffice"
    property string syncText: ""
    // On a wide window: the params of the detail beside the list, for its row to be shown selected, and its
    // `route`.
    property var detail: ({})
    // Number on the Updates tab.
    property int unread: 0
    // What a new entry is about unless one chooses otherwise: {customerId, customerName, visitId}.
    property var target: ({})

    // A thumb holds the (+): it speaks. `holdAway`: it has slid off, and what is let go there is thrown away.
    property bool holding: false
    property bool holdAway: false
    // Something listens to it.
    property bool holdable: false

    signal openRequested(var route, var params)
    signal backRequested
    signal tabRequested(string tabId)
    signal addRequested
    signal toastRequested(string text, var undo)

    // Opens a screen. Unknown ids are an error of the caller and answer false.
    function open(routeId: string, params: var): bool {
        const found = navigator.route(routeId);
        if (found === null) {
            console.warn("no route", routeId);
            return false;
        }
        navigator.openRequested(found, params === undefined || params === null ? {} : params);
        return true;
    }

    function back(): void {
        navigator.backRequested();
    }

    function tab(tabId: string): void {
        navigator.tabRequested(tabId);
    }

    // Says what happened; with `undo`, a function, it offers to take it back for 8 seconds.
    function toast(text: string, undo: var): void {
        navigator.toastRequested(text, undo === undefined ? null : undo);
    }

    function route(routeId: string): var {
        const found = navigator.routes.find(row => row.id === routeId && navigator.permits(row));
        return found === undefined ? null : found;
    }

    function has(routeId: string): bool {
        return navigator.route(routeId) !== null;
    }

    // A row without roles is for everyone; "office" and "crew" stand for all roles of that side.
    function permits(row: var): bool {
        if (!row.roles || row.roles.length === 0)
            return true;
        return row.roles.includes(navigator.role)
            || row.roles.includes(navigator.office ? "office" : "crew");
    }
}
