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

    function test_whoDecidesSeesThatTheWordsWereCorrected() {
        const comment = Sample.comment("Sra. Ortega", "No noise before nine");
        Sample.correct(comment, "No noise before ten", "misheard");
        tryVerify(() => isSeen("decideLine_Sra. Ortega"));
        Navigator.open("decision", { id: comment });
        compare(see("quoteWords").text, "“No noise before ten”");
        verify(see("correctionFold").text.startsWith("Corrected by you, today"));
        verify(!isSeen("earlierWords"));
        press("correctionFold");
        compare(see("earlierWords").modelData.words, "No noise before nine");
        compare(see("correctionWhy").text, "Why: misheard");
        verify(!isSeen("decisionVoided"));
        Sample.makeVoid(comment, "said by the neighbour");
        compare(see("decisionVoided").title, "Doesn’t count: said by the neighbour");
        verify(see("decisionVoided").second.startsWith("You · today"));
        verify(see("quoteWords").font.strikeout);
        verify(!isSeen("decisionDecided"));
    }

    function test_aCorrectedCommentSaysSoInTheList() {
        const comment = Sample.comment("Dr. Leclerc", "Wants the hedge lower");
        tryVerify(() => isSeen("decideLine_Dr. Leclerc"));
        const list = see("decideList");
        const line = () => {
            for (let at = 0; at < list.count; ++at) {
                list.positionViewAtIndex(at, ListView.Contain);
                if (list.itemAtIndex(at).commentId === comment)
                    return list.itemAtIndex(at);
            }
            return null;
        };
        tryVerify(() => line() !== null);
        compare(line().third, "");
        Sample.correct(comment, "Wants the hedge higher", "");
        tryVerify(() => line() !== null && line().words === "Wants the hedge higher");
        verify(line().third.startsWith("Corrected by you, today"));
        Sample.makeVoid(comment, "said by the neighbour");
        tryVerify(() => line() === null);
    }

    function test_nothingToSendIsSaid() {
        Navigator.open("decision", { id: Sample.undecided("Mrs. Smith") });
        see("decisionPage");
        press("decisionReplyButton");
        see("decisionProblem");
        compare(Sample.waiting("follow_up"), 0);
    }

    function test_anAnswerIsADraftUntilItIsSent() {
        const comment = Sample.comment("Sra. Ortega", "No noise before nine");
        Navigator.open("decision", { id: comment });
        type("decisionReply", "We start at nine");
        tryCompare(see("decisionReply"), "note", "Draft kept");
        press("taskDraft_2Check");
        press("taskDraft_2Owner_Jane");
        press("decisionAddTask");
        type("taskDraft_3Text", "Tell the crew");
        Navigator.back();
        tryVerify(() => !isSeen("decisionPage"));
        compare(Sample.waiting("follow_up"), 0);
        // Another comment has a draft of its own: none.
        Navigator.open("decision", { id: Sample.undecided("Mrs. Smith") });
        compare(see("decisionReply").text, "");
        verify(!see("taskDraft_2Check").checked);
        Navigator.back();
        hold("Jacki", 390, 844);
        Navigator.open("decision", { id: comment });
        compare(see("decisionReply").text, "We start at nine");
        compare(see("decisionReply").note, "Draft kept");
        verify(!see("taskDraft_1Check").checked);
        verify(see("taskDraft_2Check").checked);
        compare(see("taskDraft_2Check").third, "Jane");
        compare(see("taskDraft_3Check").text, "Tell the crew");
        press("decisionReplyButton");
        compare(Sample.latest("follow_up", "text"), "We start at nine");
        compare(Sample.waiting("task"), 2);
        // What is sent is no draft any more.
        compare(Sample.kept("draft.decision." + comment), "");
        Navigator.open("decision", { id: comment });
        compare(see("decisionReply").text, "");
        verify(!isSeen("taskDraft_3Check"));
        Navigator.back();
    }

    function test_anAnswerIsKeptWhenTheCursorLeaves() {
        const comment = Sample.undecided("Mrs. Smith");
        Navigator.open("decision", { id: comment });
        const area = see("decisionReplyInput");
        area.forceActiveFocus();
        keyClick("k");
        compare(see("decisionReply").note, "");
        see("decisionAddTask").forceActiveFocus();
        compare(see("decisionReply").note, "Draft kept");
        verify(Sample.kept("draft.decision." + comment).includes('"reply":"k"'));
        area.forceActiveFocus();
        keyClick(Qt.Key_Backspace);
        see("decisionAddTask").forceActiveFocus();
        compare(Sample.kept("draft.decision." + comment), "");
        Navigator.back();
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

    // The list opens its first comment beside it only where nothing stands there.
    function test_nothingOpensOverWhatOneHasOpened() {
        hold("Jacki", 1180, 820);
        see("decisionPage");
        press("decisionInstruction");
        see("instructPage");
        wait(50);
        compare(shown().objectName, "instructPage");
        Navigator.back();
        press("decisionOpportunity");
        see("referPage");
        wait(50);
        compare(shown().objectName, "referPage");
        Navigator.back();
    }

    function test_anOpportunityOutOfWhatWasSaid() {
        Navigator.open("decision", { id: Sample.undecided("Mrs. Provan") });
        see("decisionPage");
        press("decisionOpportunity");
        see("referPage");
        verify(see("referNoticed").text.includes("front bed fuller"));
        press("referBetter_3");
        press("referNoOrAskSecond");
        compare(Sample.latest("opportunity", "may_call"), "ask");
        compare(Sample.waiting("opportunity"), 1);
        compare(Sample.undecided("Mrs. Provan"), "");
    }
}
