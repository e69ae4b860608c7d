import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.TestSample

// What stands on the hours sheet is kept and what was saved can be taken back, until the office has approved
// it.
HoursCase {
    name: "HoursKept"

    function test_noneIsSaidAndTakenBack() {
        beDone();
        press("section_materialsNone");
        compare(HoursDay.said(visit), ["materials none"]);
        compare(see("statementLine").text, "No materials used");
        verify(!isSeen("section_materialsNone"));
        press("statementBack");
        compare(HoursDay.said(visit), []);
        tryVerify(() => isSeen("section_materialsNone"));
        press("toastUndo");
        compare(HoursDay.said(visit), ["materials none"]);
        press("section_hoursFold");
        press("section_hoursNone");
        compare(HoursDay.said(visit), ["materials none", "hours none"]);
        tryVerify(() => shown().objectName === "todayPage");
        press("toastUndo");
        compare(HoursDay.said(visit), ["materials none"]);
        tryVerify(() => shown().objectName === "hoursPage");
    }

    function test_savingIsTakenBackAndTheSheetStandsAsBefore() {
        beDone();
        press("labour_BenStepLess");
        press("stock_Mulch");
        press("hoursSave");
        compare(HoursDay.labour(visit).length, 3);
        press("toastUndo");
        compare(HoursDay.labour(visit), []);
        compare(HoursDay.materials(visit), []);
        tryCompare(see("labour_BenStep"), "amount", "2 h 15");
        compare(see("material_MulchStep").amount, "4 yd");
        press("hoursSave");
        compare(HoursDay.labour(visit), ["Ben 135", "Jane 150", "Luis 150"]);
    }

    function test_undoFindsTheSheetThatWasClosed() {
        beDone();
        press("labour_BenStepLess");
        press("hoursSaveWithNone");
        compare(HoursDay.said(visit), ["materials none"]);
        tryVerify(() => shown().objectName === "todayPage");
        press("toastUndo");
        compare(HoursDay.labour(visit), []);
        compare(HoursDay.said(visit), []);
        tryVerify(() => shown().objectName === "hoursPage");
        compare(see("labour_BenStep").amount, "2 h 15");
    }

    function test_aSavedLineIsChangedAndTakenOffAndBothAreTakenBack() {
        beDone();
        press("hoursSave");
        press("labour_LuisStepMore");
        compare(see("labour_Luis").second, "Changed, not saved yet");
        compare(HoursDay.labour(visit)[2], "Luis 150");
        compare(see("hoursSave").text, "Save the change");
        press("hoursSave");
        compare(HoursDay.labour(visit)[2], "Luis 165");
        press("toastUndo");
        compare(HoursDay.labour(visit)[2], "Luis 150");
        tryCompare(see("labour_LuisStep"), "amount", "2 h 45");
        press("labour_BenName");
        press("labour_BenRemove");
        compare(HoursDay.labour(visit).length, 2);
        press("toastUndo");
        compare(HoursDay.labour(visit).length, 3);
        tryVerify(() => isSeen("labour_Ben"));
    }

    function test_afterTheApprovalANewLineIsLate() {
        beDone();
        press("hoursSave");
        HoursDay.approve(visit);
        tryVerify(() => isSeen("hoursBilling"));
        verify(see("hoursBilling").title.startsWith("Approved by Jacki"));
        verify(!isSeen("labour_BenStepMore"), "approved lines stand");
        press("labour_BenName");
        verify(!isSeen("labour_BenRemove"));
        press("stock_Mulch");
        compare(see("material_Mulch").second, "Late addition");
        press("hoursSave");
        compare(HoursDay.materials(visit), ["Mulch 4000 yd"]);
        press("toastUndo");
        compare(HoursDay.materials(visit), [], "what the office has not seen is still one's own");
    }

    function test_whatIsApprovedIsNotTakenBack() {
        beDone();
        press("hoursSave");
        HoursDay.approve(visit);
        tryVerify(() => isSeen("hoursBilling"));
        press("toastUndo");
        compare(see("toast").text, "It could not be taken back. The office may have approved it.");
        compare(HoursDay.labour(visit).length, 3);
    }

    function test_aChangeThatMeetsTheApprovalIsRefusedAndStays() {
        beDone();
        press("hoursSave");
        press("labour_LuisStepMore");
        HoursDay.approve(visit);
        tryVerify(() => isSeen("hoursBilling"));
        compare(see("labour_Luis").second, "Changed, not saved yet");
        press("hoursSave");
        compare(see("hoursProblem").title,
                "The office has approved this. Add a new line; it goes in as a late addition.");
        compare(HoursDay.labour(visit)[2], "Luis 150");
        compare(see("labour_Luis").amount, "2 h 45");
    }

    function test_aDraftIsKeptAndFoundByANewWindow() {
        beDone();
        press("labour_BenStepLess");
        press("stock_Mulch");
        press("section_hoursFold");
        press("section_hoursCouldNot");
        type("couldNot_hoursOwn", "Half a rea");
        tryVerify(() => Sample.kept("draft.hours." + visit).includes("Half a rea"));
        tryVerify(() => isSeen("hoursKept"));
        hold("Jane", 390, 844);
        openSheet();
        compare(see("labour_BenStep").amount, "2 h 15");
        compare(see("material_MulchStep").amount, "4 yd");
        compare(see("couldNot_hoursOwn").text, "Half a rea");
        verify(isSeen("hoursKept"));
    }

    function test_aDraftIsKeptWhenTheCursorLeaves() {
        beDone();
        press("labour_BenName");
        type("labour_BenExplanation", "Fr");
        verify(!Sample.kept("draft.hours." + visit).includes("Fr"));
        see("hoursSave").forceActiveFocus();
        verify(Sample.kept("draft.hours." + visit).includes("Fr"));
    }

    function test_turningTheDeviceKeepsIt() {
        beDone();
        press("labour_BenStepLess");
        press("stock_Mulch");
        window.width = 844;
        window.height = 390;
        tryVerify(() => isSeen("labour_Ben"));
        compare(see("labour_BenStep").amount, "2 h 15");
        compare(see("material_MulchStep").amount, "4 yd");
        window.width = 390;
        window.height = 844;
        press("material_MulchStepMore");
        compare(see("material_MulchStep").amount, "4.5 yd");
    }

    function test_whyItIsAskedForIsFoldedAndStaysSo() {
        beDone();
        verify(see("hoursWhyText").text.startsWith("Late hours make a late invoice"));
        press("hoursWhyFold");
        verify(!isSeen("hoursWhyText"));
        Navigator.back();
        openSheet();
        verify(!isSeen("hoursWhyText"));
        press("hoursWhyFold");
        verify(isSeen("hoursWhyText"));
    }
}
