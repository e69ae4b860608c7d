pragma Singleton
import QtQuick
import Leadhand.Controls

// The route table. A screen is one QML file, one view-model and one row here:
//   id         what Navigator.open() takes
//   url        the screen's file, from page()
//   viewModel  the C++ type it shows; "" where it needs none
//   test       the test that opens it, under tests/qml
//   title      its name for people
//   tab        the tab it belongs to; a row with `root: true` is the first screen of that tab
//   pane       on a wide window: "list" (left, 40 %), "detail" (right, 60 %), "full" (all of it)
//   bar        false: no bottom bar under it (screens where one enters something)
//   roles      who may open it: role names, "crew" or "office"; left out: everyone
//   opens      "visit", "coveredVisit", "comment", "customer", "opportunity", "service" or "case": it shows
//              one, named by `params.id`
//   add        {label, iconName, tone}: a tile of the (+) sheet
QtObject {
    readonly property var rows: [
        { id: "pairing", url: page("Pairing", "PairDevice"), viewModel: "Pairing", test: "tst_pairing.qml",
          title: qsTr("Pair this device"), pane: "full", bar: false },
        { id: "today", url: page("Today", "TodayPage"), viewModel: "TodayModel", test: "tst_today.qml",
          title: qsTr("Today"), tab: "today", root: true, pane: "list", roles: ["crew"] },
        { id: "coming", url: page("Today", "ComingPage"), viewModel: "ComingModel", test: "tst_coming.qml",
          title: qsTr("Coming days"), tab: "today", pane: "list", roles: ["crew"] },
        { id: "visit", url: page("Today", "VisitPage"), viewModel: "VisitModel", test: "tst_visit.qml",
          title: qsTr("Visit"), tab: "today", pane: "detail", opens: "visit" },
        { id: "finishFirst", url: page("Today", "VisitPage"), viewModel: "GateModel", test: "tst_gate.qml",
          title: qsTr("Finish first"), tab: "today", pane: "detail", roles: ["crew"], opens: "coveredVisit" },
        { id: "log", url: page("DailyLog", "DailyLogPage"), viewModel: "DailyLogModel", test: "tst_log.qml",
          title: qsTr("Daily log"), tab: "today", pane: "list" },
        { id: "comment", url: page("DailyLog", "CommentPage"), viewModel: "CommentThread",
          test: "tst_comment.qml", title: qsTr("Comment"), tab: "today", pane: "detail", opens: "comment" },
        { id: "writeComment", url: page("DailyLog", "CommentSheet"), viewModel: "CommentDraft",
          test: "tst_write_comment.qml", title: qsTr("Write a comment"), tab: "today", pane: "detail",
          bar: false, add: { label: qsTr("Comment"), iconName: "comment", tone: "done" } },
        { id: "correct", url: page("DailyLog", "CorrectPage"), viewModel: "CorrectionDraft",
          test: "tst_correct.qml", title: qsTr("Correct"), tab: "today", pane: "detail", bar: false,
          opens: "comment" },
        { id: "hours", url: page("Hours", "HoursPage"), viewModel: "HoursDraft", test: "tst_hours.qml",
          title: qsTr("Hours & materials"), tab: "today", pane: "detail", bar: false, opens: "visit",
          roles: ["crew"], add: { label: qsTr("Hours & materials"), iconName: "hours", tone: "info" } },
        { id: "problem", url: page("Recovery", "ProblemPage"), viewModel: "ProblemDraft",
          test: "tst_problem.qml", title: qsTr("Problem at the door"), tab: "today", pane: "detail",
          bar: false, add: { label: qsTr("Problem"), iconName: "problem", tone: "danger" } },
        { id: "cases", url: page("Recovery", "CasesPage"), viewModel: "CasesModel", test: "tst_case.qml",
          title: qsTr("Cases"), tab: "today", pane: "list" },
        { id: "case", url: page("Recovery", "CasePage"), viewModel: "CaseModel", test: "tst_case.qml",
          title: qsTr("Case"), tab: "today", pane: "detail", opens: "case" },
        { id: "caseStep", url: page("Recovery", "CaseStepPage"), viewModel: "CaseStep", test: "tst_case.qml",
          title: qsTr("Next step of a case"), tab: "today", pane: "detail", bar: false, opens: "case" },
        { id: "customers", url: page("Customers", "CustomersPage"), viewModel: "CustomersModel",
          test: "tst_customers.qml", title: qsTr("Customers"), tab: "customers", root: true, pane: "list" },
        { id: "customer", url: page("Customers", "CustomerPage"), viewModel: "CustomerModel",
          test: "tst_customers.qml", title: qsTr("Customer"), tab: "customers", pane: "detail",
          opens: "customer" },
        { id: "search", url: page("Search", "SearchPage"), viewModel: "SearchModel", test: "tst_search.qml",
          title: qsTr("Search"), tab: "customers", pane: "list" },
        { id: "opportunities", url: page("Opportunities", "OpportunitiesPage"),
          viewModel: "OpportunitiesModel", test: "tst_opportunities.qml", title: qsTr("My opportunities"),
          tab: "opportunities", root: true, pane: "list", roles: ["crew"] },
        { id: "opportunity", url: page("Opportunities", "OpportunityPage"), viewModel: "OpportunityModel",
          test: "tst_opportunities.qml", title: qsTr("Opportunity"), tab: "opportunities", pane: "detail",
          opens: "opportunity" },
        { id: "refer", url: page("Opportunities", "ReferPage"), viewModel: "ReferralDraft",
          test: "tst_opportunities.qml", title: qsTr("Refer an opportunity"), tab: "opportunities",
          pane: "detail", bar: false,
          add: { label: qsTr("Opportunity"), iconName: "bulb", tone: "attention" } },
        { id: "catalogue", url: page("Opportunities", "CataloguePage"), viewModel: "ServicesModel",
          test: "tst_catalogue.qml", title: qsTr("What we do"), tab: "opportunities", pane: "list" },
        { id: "service", url: page("Opportunities", "ServicePage"), viewModel: "ServiceModel",
          test: "tst_catalogue.qml", title: qsTr("Service"), tab: "opportunities", pane: "detail",
          opens: "service" },
        { id: "reading", url: page("Opportunities", "ReadingPage"), viewModel: "ReadingDraft",
          test: "tst_readings.qml", title: qsTr("Condition of something"), tab: "opportunities",
          pane: "detail", bar: false },
        { id: "decide", url: page("Office", "DecidePage"), viewModel: "DecideModel", test: "tst_decide.qml",
          title: qsTr("Needs a decision"), tab: "decide", root: true, pane: "list", roles: ["office"] },
        { id: "decision", url: page("Office", "DecisionPage"), viewModel: "Decision", test: "tst_decide.qml",
          title: qsTr("Decision"), tab: "decide", pane: "detail", roles: ["office"], opens: "comment",
          bar: false },
        { id: "instruct", url: page("Office", "InstructPage"), viewModel: "InstructionDraft",
          test: "tst_decide.qml", title: qsTr("Standing instruction"), tab: "decide", pane: "detail",
          bar: false, roles: ["office"] },
        { id: "tasks", url: page("Office", "TasksPage"), viewModel: "TasksModel", test: "tst_tasks.qml",
          title: qsTr("Tasks"), tab: "decide", pane: "list", roles: ["office"] },
        { id: "board", url: page("Office", "BoardPage"), viewModel: "OpportunitiesModel",
          test: "tst_board.qml", title: qsTr("Opportunities"), tab: "board", root: true, pane: "full",
          roles: ["office"] },
        { id: "moveOpportunity", url: page("Office", "MovePage"), viewModel: "OpportunityMove",
          test: "tst_board.qml", title: qsTr("Next step"), tab: "board", pane: "detail", bar: false,
          roles: ["office"], opens: "opportunity" },
        { id: "contactEntry", url: page("Office", "ContactPage"), viewModel: "ContactDraft",
          test: "tst_contact.qml", title: qsTr("Contact entry"), tab: "customers", pane: "detail", bar: false,
          roles: ["office"], add: { label: qsTr("Contact entry"), iconName: "phone", tone: "info" } },
        { id: "updates", url: page("Updates", "UpdatesPage"), viewModel: "UpdatesModel",
          test: "tst_updates.qml", title: qsTr("Updates"), tab: "updates", root: true, pane: "list" },
        { id: "sync", url: page("Sync", "SyncPage"), viewModel: "SyncCentre", test: "tst_sync.qml",
          title: qsTr("Sync"), tab: "updates", pane: "full" },
        { id: "settings", url: page("Settings", "SettingsPage"), viewModel: "Settings",
          test: "tst_settings.qml", title: qsTr("Settings"), tab: "updates", pane: "full" }
    ]

    // What listens while the (+) is held; not a screen, but something over all of them.
    readonly property string held: page("DailyLog", "SpeakOverlay")

    // The places of the bar and the rail, by side. Those without a screen are not shown.
    readonly property var crewTabs: [
        { id: "today", label: qsTr("Today"), iconName: "today" },
        { id: "customers", label: qsTr("Customers"), iconName: "person" },
        { id: "opportunities", label: qsTr("Opportunities"), iconName: "bulb" },
        { id: "updates", label: qsTr("Updates"), iconName: "bell" }
    ]
    readonly property var officeTabs: [
        { id: "decide", label: qsTr("Decide"), iconName: "decide" },
        { id: "sheets", label: qsTr("Sheets"), iconName: "sheet" },
        { id: "board", label: qsTr("Opportunities"), iconName: "bulb" },
        { id: "customers", label: qsTr("Customers"), iconName: "person" },
        { id: "updates", label: qsTr("Updates"), iconName: "bell" }
    ]

    function page(feature: string, file: string): string {
        return "qrc:/qt/qml/Leadhand/" + feature + "/" + file + ".qml";
    }

    function tabs(): var {
        const all = Navigator.office ? officeTabs : crewTabs;
        return all.filter(tab => rootOf(tab.id) !== null).map(
            tab => tab.id === "updates" ? Object.assign({ badge: Navigator.unread }, tab) : tab);
    }

    function rootOf(tabId: string): var {
        const found = Navigator.routes.find(
            row => row.tab === tabId && row.root === true && Navigator.permits(row));
        return found === undefined ? null : found;
    }

    function addTiles(): var {
        return Navigator.routes.filter(row => row.add !== undefined && Navigator.permits(row)).map(
            row => Object.assign({ routeId: row.id }, row.add));
    }
}
