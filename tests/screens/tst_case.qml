import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.TestSample

// A case from the door to the verification: each step is the one big button; nothing is closed without
// somebody having asked the customer.
RecoveryTest {
    id: suite

    name: "Case"

    function next(text) {
        tryVerify(() => isSeen("caseNext") && see("caseNext").text === text, 3000, text);
        verify(see("caseNext").height >= Theme.touchPrimary);
        press("caseNext");
    }

    function test_allStepsToTheEnd() {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots are dead", "reported");
        openCase(id);
        next("The customer agrees");
        compare(see("caseStepTextInput").text, "You said: The pots are dead");
        press("caseStepSave");
        tryVerify(() => RecoveryDay.state(id) === "agreed");
        next("Promise the remedy");
        type("promiseText", "New planters");
        press("caseStepSave");
        compare(RecoveryDay.state(id), "promised");
        verify(see("promise_remedy").second.includes("New planters"));
        next("It is put right");
        press("caseStepSave");
        compare(see("caseStepProblem").title, "Write what was done.");
        compare(RecoveryDay.state(id), "promised");
        say("caseStepText", "Both changed");
        press("caseStepSave");
        compare(RecoveryDay.state(id), "delivered");
        verify(RecoveryDay.promises(id)[0].endsWith(" kept"), "the promise is kept by it");
        next("Ask if it is good now");
        press("caseStepSave");
        compare(see("caseStepProblem").title, "Ask if it has come.");
        press("received_yes");
        press("caseStepSave");
        compare(see("caseStepProblem").title, "Ask if the customer is content.");
        press("satisfied_yes");
        say("caseStepText", "Lovely");
        press("caseStepSave");
        compare(RecoveryDay.state(id), "verified");
        next("Close it");
        compare(RecoveryDay.state(id), "closed");
        compare(RecoveryDay.steps(id), ["agreed: You said: The pots are dead", "promised",
                                        "delivered: Both changed", "verified: Lovely", "closed"]);
    }

    function test_nothingIsClosedWithoutAsking_data() {
        return [
            { tag: "reported", sentence: "the customer has not agreed. Say back" },
            { tag: "agreed", sentence: "nothing was put right. Promise" },
            { tag: "promised", sentence: "what was promised is not done. Do it" },
            { tag: "delivered", sentence: "nobody has asked the customer. Ask" }
        ];
    }

    function test_nothingIsClosedWithoutAsking(data) {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots are dead", data.tag);
        openCase(id);
        press("caseClose");
        verify(see("caseNotClosed").title.includes(data.sentence), see("caseNotClosed").title);
        verify(see("caseNotClosed").mapToItem(null, 0, 0).y >= 0, "it is on the window");
        compare(RecoveryDay.state(id), data.tag);
    }

    function test_whoIsNotSatisfiedReopensIt() {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots are dead", "delivered");
        openCase(id);
        next("Ask if it is good now");
        press("received_yes");
        press("satisfied_no");
        verify(isSeen("caseStepReopens"));
        say("caseStepText", "Wrong colour");
        press("caseStepSave");
        compare(RecoveryDay.state(id), "agreed");
        tryVerify(() => isSeen("caseReopened"));
        compare(see("caseNext").text, "Promise the remedy");
    }

    function test_whatDidNotComeIsNotAskedAbout() {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots are dead", "delivered");
        openCase(id);
        next("Ask if it is good now");
        press("received_no");
        verify(!isSeen("question_satisfied"));
        press("caseStepSave");
        compare(RecoveryDay.state(id), "agreed");
    }

    function test_aClosedOneIsAskedAboutAndMayOpenAgain() {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots are dead", "closed");
        HoursDay.pass(60);
        openCase(id);
        next("Ask how it is now");
        press("satisfied_yes");
        press("caseStepSave");
        compare(RecoveryDay.state(id), "closed");
        tryVerify(() => !isSeen("caseNext"));
        press("caseNotGood");
        press("satisfied_no");
        press("caseStepSave");
        compare(RecoveryDay.state(id), "agreed");
    }

    function test_undoTakesAStepBack() {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots are dead", "promised");
        openCase(id);
        next("It is put right");
        say("caseStepText", "Both changed");
        press("caseStepSave");
        compare(RecoveryDay.state(id), "delivered");
        press("toastUndo");
        compare(RecoveryDay.state(id), "promised");
        verify(!RecoveryDay.promises(id)[0].endsWith(" kept"));
        tryVerify(() => see("caseNext").text === "It is put right");
    }

    function test_whatTheOfficeHasIsNotTakenBack() {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots are dead", "promised");
        openCase(id);
        next("It is put right");
        say("caseStepText", "Both changed");
        press("caseStepSave");
        HoursDay.arrive();
        press("toastUndo");
        compare(RecoveryDay.state(id), "delivered");
        tryVerify(() => see("toast").text.startsWith("The office has it already"));
    }

    function test_wordsOfAStepAreKept() {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots are dead", "promised");
        openCase(id);
        next("It is put right");
        mouseClick(atRest("caseStepTextInput"));
        keyClick("h");
        tryCompare(see("caseStepText"), "note", "Draft kept");
        Navigator.back();
        next("It is put right");
        compare(see("caseStepText").text, "h");
        Navigator.back();
    }

    function test_theFiveStatesAreDrawn() {
        const id = RecoveryDay.problem("Mrs. Smith", "The pots are dead", "promised");
        openCase(id);
        compare(see("caseStep_Agreed").stands, "done");
        compare(see("caseStep_Promised").stands, "current");
        compare(see("caseStep_Made good").stands, "future");
        compare(see("caseStep_Verified").stands, "future");
        verify(!isSeen("caseStory"));
        press("caseStoryFold");
        verify(isSeen("caseStory"));
    }

    function test_oneThatIsNotHereSaysSo() {
        Navigator.open("case", { id: Sample.customer("Mrs. Smith") });
        tryVerify(() => isSeen("caseError"));
        verify(!isSeen("caseNext"));
    }
}
