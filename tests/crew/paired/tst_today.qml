import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.Shell

// The day as a crew taps through it, in the real window with the real view-models.
CrewCase {
    name: "Today"

    function test_currentVisitStandsFirst() {
        const card = find("currentVisit");
        compare(card.customerName, "Mrs. Smith");
        compare(find("currentVisitEyebrow").text, "On site since 08:34");
        verify(find("currentVisitInstruction").title.includes("No German ivy"));
        compare(card.proposals, "1 proposal open");
    }

    function test_statusIsOneTapAndUndoTakesItBack() {
        tap("stepNext");
        compare(phone.visitStatus(phone.smithVisit), "done");
        tryVerify(() => find("toast") !== null && find("toast").text === "Mrs. Smith is done");
        tap("toastUndo");
        compare(phone.visitStatus(phone.smithVisit), "arrived");
        tryVerify(() => find("currentVisit").customerName === "Mrs. Smith");
        compare(find("currentVisitEyebrow").text, "On site since 08:34");
    }

    function test_couldNotSaysWhy() {
        tap("stepMoreSecond");
        tap("couldNotReason_1");
        compare(phone.visitStatus(phone.smithVisit), "could_not");
        tap("toastUndo");
        compare(phone.visitStatus(phone.smithVisit), "arrived");
    }

    function test_noSignalIsSaid() {
        phone.loseSignal();
        tryCompare(Navigator, "syncState", "offline");
        verify(Navigator.syncText.toLowerCase().includes("no signal"));
        compare(find("currentVisit").customerName, "Mrs. Smith");
    }

    function test_briefSaysWhatMustNotBeMissed() {
        tap("currentVisitEyebrow");
        tryVerify(() => find("visitPage") !== null);
        compare(find("instructionCard").byThat, "Millar’s wife");
        compare(find("proposalCard").title, "Lights along the path");
    }

    function test_whatTheCrewMayNotMentionIsTheOfficesToSay() {
        open("visit", { id: phone.smithVisit });
        compare(find("visitAskOffice"), null);
        open("visit", { id: phone.whitfieldVisit });
        tryVerify(() => find("visitAskOffice") !== null);
        compare(find("visitAskOffice").title, "Talk to the office if the customer asks");
        compare(find("visitNothing"), null);
    }

    function test_answerToAProposalIsTwoTaps() {
        open("visit", { id: phone.smithVisit });
        compare(find("proposalCard").last, "");
        tap("proposalAnswer_thinking");
        tap("proposalSave");
        compare(taps, 2);
        tryVerify(() => find("proposalCard").last.startsWith("Still thinking"));
    }
}
