import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

Finger {
    name: "Board"

    function init() {
        hold("John", 390, 844);
    }

    function test_aStepAsksWhatToSay() {
        Navigator.open("opportunity", { id: Sample.opportunity("Light at the ramp") });
        see("opportunityPage");
        press("stageChip_visit_booked");
        see("movePage");
        press("moveSave");
        see("moveProblem");
        compare(Sample.waiting("opportunity_event"), 0);
        type("moveSay", "John comes on Friday");
        press("moveNextTomorrow");
        press("moveOwner_You");
        press("moveSave");
        compare(Sample.waiting("opportunity_event"), 1);
        compare(Sample.latest("opportunity_event", "say"), "John comes on Friday");
        compare(Sample.latest("opportunity_event", "next"), "2026-11-23");
        tryVerify(() => see("opportunitySay").say.includes("John comes on Friday"));
    }

    function test_onlyStagesThatFollowAreOffered() {
        const agreed = Sample.opportunity("Drip line for the hedge");
        Navigator.open("moveOpportunity", { id: agreed, to: "priced" });
        see("movePage");
        tryVerify(() => isSeen("moveTo_done"));
        verify(!isSeen("moveTo_priced"));
        type("moveSay", "Back to the price");
        press("moveSave");
        see("moveProblem");
        compare(Sample.waiting("opportunity_event"), 0);
    }

    function test_wordsForTheCrewAreADraftUntilTheStepIsSaved() {
        const id = Sample.opportunity("Front garden");
        Navigator.open("moveOpportunity", { id: id });
        press("moveTo_proposal_sent");
        type("moveSay", "It is in the post");
        press("moveNextTomorrow");
        tryCompare(see("moveSay"), "note", "Draft kept");
        Navigator.back();
        tryVerify(() => !isSeen("movePage"));
        Navigator.open("moveOpportunity", { id: id });
        compare(see("moveSay").text, "It is in the post");
        verify(see("moveTo_proposal_sent").checked && see("moveNextTomorrow").checked);
        press("moveSave");
        compare(Sample.latest("opportunity_event", "say"), "It is in the post");
        compare(Sample.kept("draft.move." + id), "");
    }

    function test_columnsWhereThereIsRoom() {
        Navigator.tab("board");
        const list = see("boardList");
        tryVerify(() => list.count === 5);
        hold("John", 1180, 820);
        Navigator.tab("board");
        see("boardColumns");
        see("boardColumn_accepted");
        verify(!isSeen("boardList"));
        press("boardCard_Front garden");
        see("opportunityPage");
        tryVerify(() => isSeen("boardList"));
    }
}
