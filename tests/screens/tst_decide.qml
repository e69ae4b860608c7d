import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

Finger {
    name: "Decide"

    function init() {
        hold("Jacki", 390, 844);
    }

    function test_replyAndAssignTakesThreeTaps() {
        const list = see("decideList");
        tryVerify(() => list.count > 1);
        const before = list.count;
        taps = 0;
        press("decideLine_St. Anne’s School");
        see("decisionPage");
        press("taskDraft_1Check");
        press("decisionReplyButton");
        compare(taps, 3);
        compare(Sample.waiting("follow_up"), 1);
        compare(Sample.waiting("task"), 1);
        compare(Sample.latest("task", "text"), "Call St. Anne’s School");
        tryCompare(list, "count", before - 1);
    }

    function test_anAnswerInWordsAndATaskForSomebodyElse() {
        Navigator.open("decision", { id: Sample.undecided("Harrow Dental") });
        see("decisionPage");
        type("decisionReply", "We fix it tomorrow");
        press("taskDraft_2Check");
        press("taskDraft_2Owner_Jane");
        press("decisionReplyButton");
        compare(Sample.latest("follow_up", "text"), "We fix it tomorrow");
        compare(Sample.waiting("task"), 1);
        compare(shown().objectName, "decidePage");
    }

    function test_nothingToSendIsSaid() {
        Navigator.open("decision", { id: Sample.undecided("Mrs. Smith") });
        see("decisionPage");
        press("decisionReplyButton");
        see("decisionProblem");
        compare(Sample.waiting("follow_up"), 0);
    }

    function test_keysDecideOnAWideWindow() {
        hold("Jacki", 1180, 820);
        const list = see("decideList");
        tryVerify(() => list.count > 1);
        const before = list.count;
        Navigator.open("decision", { id: Sample.undecided("Dr. Leclerc") });
        see("decisionPage");
        window.requestActivate();
        tryCompare(window, "active", true);
        see("decisionNothing");
        keyClick("n");
        tryCompare(list, "count", before - 1);
        press("toastUndo");
        tryCompare(list, "count", before);
    }

    function test_aStandingInstructionOutOfWhatWasSaid() {
        Navigator.open("decision", { id: Sample.undecided("Sra. Ortega") });
        see("decisionPage");
        press("decisionInstruction");
        see("instructPage");
        type("instructText", "No blower before nine");
        press("instructSave");
        compare(Sample.waiting("standing_instruction"), 1);
        compare(Sample.undecided("Sra. Ortega"), "");
    }

    function test_anOpportunityOutOfWhatWasSaid() {
        Navigator.open("decision", { id: Sample.undecided("Mrs. Provan") });
        see("decisionPage");
        press("decisionOpportunity");
        see("referPage");
        verify(see("referNoticed").text.includes("front bed fuller"));
        press("referBetter_3");
        press("referSend");
        compare(Sample.waiting("opportunity"), 1);
        compare(Sample.undecided("Mrs. Provan"), "");
    }
}
