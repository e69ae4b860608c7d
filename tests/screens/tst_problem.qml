import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.TestSample

// A problem at the door: four taps from Today, with no signal, and a number to tell the customer.
RecoveryTest {
    id: suite

    name: "Problem"

    function isBig(name, least) {
        const item = see(name);
        verify(item.height >= least, name + " is " + item.height + " high");
        const at = item.mapToItem(null, 0, 0);
        verify(at.y >= 0 && at.y + item.height <= window.height, name + " is not whole on the window");
    }

    function begin(name) {
        Navigator.open("problem", { customerId: Sample.customer(name), customerName: name });
        tryVerify(() => shown().objectName === "problemPage" && shown().title === name);
    }

    function test_fourTapsFromToday() {
        const before = RecoveryDay.latest("Mrs. Smith");
        press("bottomBarAdd");
        isBig("addTile_problem", Theme.touchPrimary);
        press("addTile_problem");
        tryVerify(() => isSeen("calmCard"));
        verify(!isSeen("problemWords"));
        isBig("problemWrite", Theme.touchPrimary);
        press("problemWrite");
        tryVerify(() => see("problemWordsInput").activeFocus);
        for (const letter of "The pots are dead")
            keyClick(letter);
        compare(see("problemRestatedInput").text, "You said: The pots are dead");
        compare(see("problemPromise").text, "Karen calls by 16:00 today");
        isBig("problemSave", Theme.touchPrimary);
        press("problemSave");
        compare(taps, 4);
        const made = RecoveryDay.latest("Mrs. Smith");
        verify(made !== before);
        compare(RecoveryDay.state(made), "agreed");
        compare(RecoveryDay.words(made), "The pots are dead");
        compare(RecoveryDay.restated(made), "You said: The pots are dead");
        compare(RecoveryDay.promises(made).map(line => line.replace(/\d{4}-\d\d-\d\d /, "")),
                ["call Karen 16:00"]);
        const reference = RecoveryDay.reference(made);
        verify(/^J\d+-\d{4}$/.test(reference), reference);
        compare(see("problemReference").text, reference);
        compare(see("problemTell").say, "Karen calls you by 16:00 today. Your number is " + reference + ".");
        press("problemDone");
        tryVerify(() => shown().objectName === "todayPage");
    }

    function test_threeTapsFromTheVisit() {
        Navigator.open("visit", { id: visit });
        tryVerify(() => shown().objectName === "visitPage" && isSeen("visitProblem"));
        press("visitProblem");
        press("problemWrite");
        say("problemWords", "The gate stood open");
        press("problemSave");
        compare(taps, 3);
        compare(RecoveryDay.words(RecoveryDay.latest("Mrs. Smith")), "The gate stood open");
    }

    function test_fourTapsFromTheCustomer() {
        Navigator.open("customer", { id: Sample.customer("St. Anne’s School") });
        tryVerify(() => shown().objectName === "customerPage");
        press("bottomBarAdd");
        press("addTile_problem");
        tryVerify(() => shown().title === "St. Anne’s School" && isSeen("problemWrite"));
        press("problemWrite");
        say("problemWords", "They began at eight");
        press("problemSave");
        compare(taps, 4);
        compare(RecoveryDay.words(RecoveryDay.latest("St. Anne’s School")), "They began at eight");
    }

    function test_whatItIsAboutAndWhoPromisesWhat() {
        begin("Mrs. Smith");
        press("problemWrite");
        say("problemWords", "A planter is dead");
        say("problemRestated", "One of the two planters died");
        say("problemWords", "A planter is dead, the left one");
        compare(see("problemRestatedInput").text, "One of the two planters died");
        press("problemProduct");
        press("problemAbout_0");
        compare(see("problemWhat").text, "Dead plant");
        press("promiseRemedy");
        tryVerify(() => see("problemPromise").text.startsWith("You put it right by ")
                        || see("problemPromise").text.startsWith("Karen puts it right by "));
        press("promiseOwner");
        press("keeper_Karen");
        press("problemSave");
        compare(see("problemProblem").title, "Write what is promised.");
        type("promiseText", "A new planter");
        press("promiseTime_3");
        press("problemSave");
        const made = RecoveryDay.latest("Mrs. Smith");
        compare(RecoveryDay.about(made), "product: Dead plant");
        compare(RecoveryDay.restated(made), "One of the two planters died");
        compare(RecoveryDay.state(made), "promised");
        verify(/^remedy Karen .* 16:00$/.test(RecoveryDay.promises(made)[0]), RecoveryDay.promises(made)[0]);
    }

    function test_anotherTimeIsChosenByDayAndHalfHour() {
        begin("Mrs. Smith");
        press("problemWrite");
        say("problemWords", "x");
        verify(!isSeen("promiseOwnTime"));
        press("promiseAnother");
        press("timeLater");
        compare(see("problemPromise").text, "Karen calls by 16:30 today");
        press("timeEarlier");
        press("timeEarlier");
        compare(see("problemPromise").text, "Karen calls by 15:30 today");
        press("problemSave");
        verify(RecoveryDay.promises(RecoveryDay.latest("Mrs. Smith"))[0].endsWith(" 15:30"));
    }

    function test_aTimeThatIsOverIsNotPromised() {
        begin("Maple Court Condos");
        press("problemWrite");
        say("problemWords", "x");
        HoursDay.pass(8 * 60);
        const before = RecoveryDay.latest("Maple Court Condos");
        press("problemSave");
        compare(see("problemProblem").title, "That time is over. Choose a later one.");
        compare(RecoveryDay.latest("Maple Court Condos"), before);
    }

    function test_withoutAgreementItIsReported() {
        begin("Harrow Dental");
        press("problemWrite");
        press("problemSaveUnagreed");
        compare(see("problemProblem").title, "Write down what the customer said.");
        say("problemWords", "The paver is loose");
        press("problemSaveUnagreed");
        compare(RecoveryDay.state(RecoveryDay.latest("Harrow Dental")), "reported");
    }

    function test_theDraftIsKeptAndReopenedWhereItWas() {
        begin("Dr. Leclerc");
        press("problemWrite");
        mouseClick(atRest("problemWordsInput"));
        keyClick("m");
        tryCompare(see("problemWords"), "note", "Draft kept");
        press("promiseTime_2");
        Navigator.back();
        tryVerify(() => !isSeen("problemPage"));
        compare(RecoveryDay.latest("Dr. Leclerc"), "");
        begin("Dr. Leclerc");
        verify(!isSeen("calmCard"));
        compare(see("problemWords").text, "m");
        verify(see("problemPromise").text.endsWith("10:00 tomorrow"), see("problemPromise").text);
        press("problemSave");
        press("problemDone");
        // What is saved is no draft any more.
        begin("Dr. Leclerc");
        verify(isSeen("calmCard"));
    }

    function test_theDraftIsKeptWhenTheCursorLeaves() {
        begin("Sra. Ortega");
        press("problemWrite");
        mouseClick(atRest("problemWordsInput"));
        keyClick("k");
        see("problemRestatedInput").forceActiveFocus();
        verify(Sample.kept("draft.problem." + Sample.customer("Sra. Ortega")).includes('"words":"k"'));
        Navigator.back();
    }

    function test_undoTakesItBackAndTheDraftIsThere() {
        begin("Mrs. Provan");
        press("problemWrite");
        say("problemWords", "The mulch lies on the path");
        press("problemSave");
        verify(RecoveryDay.latest("Mrs. Provan") !== "");
        press("problemDone");
        press("toastUndo");
        tryVerify(() => shown().objectName === "problemPage" && isSeen("problemWords"));
        compare(RecoveryDay.latest("Mrs. Provan"), "");
        compare(see("problemWords").text, "The mulch lies on the path");
    }

    function test_aCustomerIsChosenFirst() {
        Navigator.open("problem", { customerId: "", customerName: "" });
        tryVerify(() => shown().objectName === "problemPage");
        press("problemWrite");
        say("problemWords", "x");
        press("problemSave");
        compare(see("problemProblem").title, "Choose the customer first.");
        type("problemCustomerSearch", "kowal");
        press("pickCustomer_Mr. Kowalski");
        press("problemSave");
        compare(RecoveryDay.words(RecoveryDay.latest("Mr. Kowalski")), "x");
    }
}
