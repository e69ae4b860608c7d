import QtQuick
import QtTest
import Leadhand.Controls

// Hours and materials as planned take three taps from Today, each on something a glove hits; what was saved
// says how far it has come, offline too.
CrewCase {
    id: suite

    name: "BudgetsHours"

    function tapBig(name, least) {
        tryVerify(() => find(name) !== null, 3000, name);
        verify(find(name).height >= least, name + " is " + find(name).height + " high");
        tap(name);
    }

    function noKeyboard() {
        const focus = window.activeFocusItem;
        return focus === null || focus.cursorPosition === undefined;
    }

    function test_asPlannedIsThreeTapsFromToday() {
        tapBig("bottomBarAdd", Theme.touch);
        tapBig("addTile_hours", Theme.touchPrimary);
        tryVerify(() => find("hoursPage") !== null);
        compare(find("hoursPage").title, "Mrs. Smith");
        verify(noKeyboard());
        tapBig("hoursSaveWithNone", Theme.touch);
        compare(taps, 3);
        tryVerify(() => find("todayPage") !== null);
        tryVerify(() => find("toast") !== null);
        compare(find("toast").text, "3 h 30, no materials: kept on this phone");
        tap("toastUndo");
        tryVerify(() => find("hoursPage") !== null);
        compare(find("hoursSave").text, "Save hours · 3\u00a0h\u00a030");
    }

    function test_confirmAndNoneAreTwoTapsOnTheSheet() {
        open("hours", { id: phone.whitfieldVisit });
        tapBig("hoursSave", Theme.touchPrimary);
        tapBig("hoursSave", Theme.touchPrimary);
        compare(taps, 2);
        tryVerify(() => find("todayPage") !== null);
        tryVerify(() => find("toast") !== null);
        compare(find("toast").text, "No materials used: kept on this phone");
        open("hours", { id: phone.whitfieldVisit });
        compare(find("hoursSave").text, "Finished");
        for (const line of ["statementLine", "labour_You", "labour_Ben"])
            verify(find(line) !== null, line);
    }

    function test_withNoSignalItIsTheSame() {
        phone.sync();
        phone.loseSignal();
        open("hours", { id: phone.smithVisit });
        tap("labour_BenStepMore");
        tap("hoursSave");
        open("hours", { id: phone.smithVisit });
        tryVerify(() => find("hoursReceipt") !== null);
        compare(find("hoursReceipt").steps[0].text, "On this phone");
        compare(find("hoursReceipt").steps.map(step => step.reached), [true, false, false]);
        phone.refuse("not_allowed");
        tryVerify(() => find("hoursRefused") !== null);
        phone.sync();
    }

    function test_theSlipIsKeptWithItsLine() {
        open("hours", { id: phone.smithVisit });
        find("stockSearchInput").forceActiveFocus();
        find("stockSearchInput").text = "gravel 2 t";
        tap("stockFree");
        compare(find("material_gravelStep").amount, "2 t");
        tap("material_gravelName");
        find("material_gravel").receiptPicked(find("material_gravel").lineId, phone.pictureFile("cut"));
        tryVerify(() => find("hoursProblem") !== null);
        compare(find("hoursProblem").title, "That picture is damaged. Take or choose another one.");
        find("material_gravel").receiptPicked(find("material_gravel").lineId, phone.pictureFile("good"));
        tryVerify(() => find("material_gravelReceipt").source !== "");
        compare(find("hoursProblem"), null);
        verify(phone.kept("draft.hours." + phone.smithVisit).includes("receipt"));
        tap("hoursSave");
        open("hours", { id: phone.smithVisit });
        tryVerify(() => find("material_gravel") !== null && find("material_gravel").saved);
        tap("material_gravelName");
        tryVerify(() => find("material_gravelReceipt") !== null);
        verify(find("material_gravelReceipt").source !== "");
    }
}
