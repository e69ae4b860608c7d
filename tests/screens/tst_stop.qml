import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.TestSample

// The stop as a crew goes through it, offline: the next visit is hidden until what is missing is in, then it
// is there; once it can't wait, and that is kept.
GateCase {
    name: "Stop"

    function test_aDayWithTheStop() {
        press("stepMoreSecond");
        compare(GateDay.status("Mrs. Smith"), "arrived");
        tryVerify(() => isSeen("coveredVisit"));
        HoursDay.pass(150);
        press("stepMoreFirst");
        compare(GateDay.status("Mrs. Smith"), "done");
        tryVerify(() => see("currentVisitTitle").text === "Finish Mrs. Smith: hours, materials");
        nothingSaid();
        press("stepHours");
        tryVerify(() => shown().objectName === "hoursPage" && shown().title === "Mrs. Smith");
        press("hoursSaveWithNone");
        tryVerify(() => shown().objectName === "todayPage");
        compare(see("currentVisitTitle").text, "Mrs. Provan");
        compare(taps, 4);
        verify(!isSeen("coveredVisit"));
        compare(GateDay.opened(), []);

        press("stepMoreSecond");
        tryVerify(() => isSeen("coveredVisit"));
        press("todayEmergency");
        press("finishFirstOpen");
        tryVerify(() => shown().title === "Harrow Dental");
        compare(GateDay.opened(), ["Jane: Emergency at a customer"]);
    }
}
