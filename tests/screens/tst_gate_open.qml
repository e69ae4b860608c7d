import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Shell
import Leadhand.TestSample

// The way around the stop: by a reason or by the managers' code, each of them kept.
GateCase {
    id: suite

    name: "GateOpened"

    Component {
        id: gateType

        GateModel {}
    }

    function test_aReasonOpensItAndIsKept() {
        finishSmith();
        press("coveredVisit");
        verify(!isSeen("openAnyway"));
        press("finishFirstCantWait");
        verify(!see("finishFirstOpen").enabled, "without a reason");
        press("openReason_1");
        press("openReason_2");
        press("openReason_2");
        verify(!see("finishFirstOpen").enabled, "the reason was taken back");
        press("openReason_1");
        const before = Sample.waiting("gate_override");
        press("finishFirstOpen");
        tryVerify(() => shown().title === "Mrs. Provan");
        compare(Sample.waiting("gate_override"), before + 1);
        compare(GateDay.opened(), ["Jane: The customer is waiting"]);
        compare(see("toast").text, "Open now. The office sees who opened it and why.");
        Navigator.tab("today");
        tryVerify(() => see("currentVisitTitle").text === "Mrs. Provan");
        compare(see("unfinished_Mrs. Smith").title, "Finish Mrs. Smith: hours, materials");
        compare(see("coveredVisit").title, "Next visit opens when Mrs. Smith is finished");
    }

    function test_anEmergencyIsTwoTapsAway() {
        finishSmith();
        press("todayEmergency");
        compare(see("openReason_0").text, "Emergency at a customer");
        verify(see("openReason_0").checked);
        press("finishFirstOpen");
        compare(taps, 2);
        tryVerify(() => shown().title === "Mrs. Provan");
        compare(GateDay.opened(), ["Jane: Emergency at a customer"]);
    }

    function test_theManagersCodeOpensItAndAWrongOneIsSaid() {
        finishSmith();
        press("coveredVisit");
        press("finishFirstCantWait");
        type("openCode", "4712");
        press("finishFirstOpen");
        tryVerify(() => see("openCode").error === "That code is not right. Look at it once more.");
        compare(GateDay.opened(), []);
        compare(shown().title, "It can’t wait");
        nothingSaid("code");
        type("openCode", "\b\b\b\b4711");
        compare(see("openCode").error, "", "said until it is typed again");
        press("finishFirstOpen");
        tryVerify(() => shown().title === "Mrs. Provan");
        compare(GateDay.opened(), ["Jane:  (code)"]);
    }

    function test_theCodeIsComparedBesideTheScreen() {
        finishSmith();
        const gate = createTemporaryObject(gateType, suite, { visitId: GateDay.visit("Mrs. Provan") });
        verify(gate.hasCode && gate.covered);
        gate.code = "4711";
        verify(gate.canOpen);
        gate.open();
        verify(gate.checking, "it goes on before the code is compared");
        verify(!gate.canOpen, "not a second time meanwhile");
        compare(GateDay.opened(), []);
        tryVerify(() => !gate.checking);
        compare(GateDay.opened(), ["Jane:  (code)"]);
    }

    function test_aRuleThatIsOffStopsNobody() {
        GateDay.rule("", true);
        GateDay.step("Mrs. Smith", "arrived");
        GateDay.step("Mrs. Smith", "done");
        tryVerify(() => see("currentVisitTitle").text === "Mrs. Provan");
        verify(!isSeen("coveredVisit"));
        const gate = createTemporaryObject(gateType, suite, { visitId: GateDay.visit("Mrs. Provan") });
        verify(!gate.covered && !gate.hasCode);
    }

    function test_theWordsOfAReasonAreKept() {
        finishSmith();
        const visit = { id: GateDay.visit("Mrs. Provan") };
        Navigator.open("visit", visit);
        press("finishFirstCantWait");
        type("openOwnWords", "Storm at three");
        window.width = 844;
        window.height = 390;
        compare(see("openOwnWords").text, "Storm at three", "turned");
        Navigator.back();
        Navigator.open("visit", visit);
        press("finishFirstCantWait");
        compare(see("openOwnWords").text, "Storm at three", "gone back");
        hold("Jane", 390, 844);
        Navigator.open("visit", visit);
        press("finishFirstCantWait");
        compare(see("openOwnWords").text, "Storm at three", "begun anew");
        press("openReason_0");
        press("finishFirstOpen");
        tryVerify(() => GateDay.opened().length === 1);
        compare(GateDay.opened(), ["Jane: Emergency at a customer. Storm at three"]);
        compare(Sample.kept("draft.gate." + visit.id), "");
    }
}
