import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.TestSample

// Promises where they matter: on Today before they are missed, in the list, in the brief and at the customer.
RecoveryTest {
    id: suite

    name: "Promises"

    function test_AtFirstNothingIsOpen() {
        verify(!isSeen("todayCases"));
        verify(!isSeen("promiseAlarm"));
        Navigator.open("cases", {});
        tryVerify(() => isSeen("casesEmpty"));
        press("emptyStateAction");
        tryVerify(() => shown().objectName === "problemPage");
    }

    function test_aPromiseIsCalledToMindBeforeItIsMissed() {
        const id = RecoveryDay.problem("Harrow Dental", "The paver is loose", "agreed");
        RecoveryDay.promise(id, "call", "Karen", 60);
        HoursDay.arrive();
        tryVerify(() => isSeen("todayCases"));
        const line = see("todayCases").second;
        verify(/^Karen calls by \d\d:\d\d (today|tomorrow)/.test(line), line);
        verify(!isSeen("promiseAlarm"));
        HoursDay.pass(44);
        HoursDay.arrive();
        verify(!isSeen("promiseAlarm"), "sixteen minutes are left");
        HoursDay.pass(1);
        HoursDay.arrive();
        tryVerify(() => isSeen("promiseAlarm"));
        compare(see("promiseAlarm").tone, "attention");
        verify(see("promiseAlarm").second.startsWith("15 min left"), see("promiseAlarm").second);
        HoursDay.pass(25);
        HoursDay.arrive();
        tryVerify(() => see("promiseAlarm").tone === "danger");
        verify(see("promiseAlarm").second.startsWith("10 min late"), see("promiseAlarm").second);
        press("promiseAlarm");
        tryVerify(() => shown().title === RecoveryDay.reference(id));
        press("promise_call");
        say("caseStepText", "Comes on Friday");
        press("caseStepSave");
        verify(RecoveryDay.promises(id)[0].endsWith(" kept"));
        Navigator.back();
        tryVerify(() => shown().objectName === "todayPage" && !isSeen("promiseAlarm"));
    }

    function test_whenManyAreLateTheVisitStaysInSight() {
        for (const name of ["Mrs. Smith", "Mrs. Provan", "Mr. Kowalski", "Maple Court Condos"])
            RecoveryDay.promise(RecoveryDay.problem(name, "The pots are dead", "agreed"), "call", "Jacki", 5);
        HoursDay.pass(20);
        HoursDay.arrive();
        tryVerify(() => see("todayCases").second.endsWith(" promises are late"));
        const title = see("currentVisitTitle");
        verify(title.mapToItem(null, 0, 0).y + title.height < window.height / 2);
    }

    function test_theListHasWhatIsDueFirstOnTop() {
        RecoveryDay.problem("Mrs. Provan", "The mulch lies on the path", "closed");
        const later = RecoveryDay.problem("Mrs. Smith", "The pots are dead", "agreed");
        RecoveryDay.promise(later, "call", "Jacki", 300);
        const late = RecoveryDay.problem("Dr. Leclerc", "The gate stood open", "agreed");
        RecoveryDay.promise(late, "call", "Karen", 10);
        HoursDay.pass(30);
        HoursDay.arrive();
        press("todayCases");
        tryVerify(() => shown().objectName === "casesPage");
        verify(shown().subtitle.includes(" late"), shown().subtitle);
        const top = name => see("case_" + RecoveryDay.reference(name)).mapToItem(null, 0, 0).y;
        verify(top(late) < top(later));
        press("case_" + RecoveryDay.reference(late));
        tryVerify(() => shown().title === RecoveryDay.reference(late));
        verify(see("promise_call").second.startsWith("20 min late"), see("promise_call").second);
    }

    function test_theBriefAsksHowItIsNowUntilSomebodyDid() {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots were dead", "closed");
        HoursDay.pass(60);
        HoursDay.arrive();
        const card = "case_" + RecoveryDay.reference(id);
        Navigator.open("visit", { id: visit });
        tryVerify(() => isSeen(card) && isSeen("caseAskHow"));
        press(card);
        press("caseNext");
        press("satisfied_yes");
        press("caseStepSave");
        Navigator.back();
        tryVerify(() => shown().objectName === "visitPage" && !isSeen(card));
    }

    function test_theOfficeReachesThemToo() {
        const id = RecoveryDay.problem("Dr. Leclerc", "The gate stood open", "delivered");
        hold("Karen", 390, 844);
        press("decideCases");
        tryVerify(() => shown().objectName === "casesPage");
        openCase(id);
        press("caseNext");
        press("received_yes");
        press("satisfied_yes");
        press("caseStepSave");
        compare(RecoveryDay.state(id), "verified");
    }

    function test_theCustomerAndTheirVisitShowIt() {
        const id = RecoveryDay.problem("Sra. Ortega", "The blower woke her", "agreed");
        Navigator.open("customer", { id: Sample.customer("Sra. Ortega") });
        tryVerify(() => isSeen("case_" + RecoveryDay.reference(id)));
        RecoveryDay.problem("Mrs. Smith", "The pots are dead", "agreed");
        Navigator.tab("today");
        HoursDay.arrive();
        tryVerify(() => isSeen("currentVisitCases"));
    }
}
