import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.TestSample

// Hours and materials of a visit: proposed, corrected, saved with one tap, said to be none or why they could
// not be collected.
HoursCase {
    name: "Hours"

    function test_threePeopleAreSavedByOneTapOneOfThemCorrected() {
        beDone();
        compare(total(), "7 h 30");
        verify(see("section_hoursNote").text.startsWith("From arrival to the end"));
        for (let quarters = 0; quarters < 4; ++quarters)
            press("labour_BenStepLess");
        compare(see("labour_BenStep").amount, "1 h 30");
        compare(total(), "6 h 30");
        compare(see("hoursSave").text, "Save hours · 6\u00a0h\u00a030");
        const before = Sample.waiting("labour_line");
        press("hoursSave");
        compare(Sample.waiting("labour_line"), before + 3);
        compare(HoursDay.labour(visit), ["Ben 90", "Jane 150", "Luis 150"]);
        compare(see("toast").text, "6 h 30: kept on this phone");
        compare(shown().objectName, "hoursPage");
        compare(see("hoursReceipt").steps.map(step => step.reached), [true, false, false]);
        HoursDay.arrive();
        tryVerify(() => see("hoursReceipt").steps[1].reached);
        compare(see("hoursSave").text, "No materials used");
        press("hoursSave");
        compare(HoursDay.said(visit), ["materials none"]);
        tryVerify(() => shown().objectName === "todayPage");
    }

    function test_everybodyIsSetAtOnceWhileTheySayTheSame() {
        beDone();
        compare(see("hoursEveryone").amount, "2 h 30");
        press("hoursEveryoneMore");
        compare(total(), "8 h 15");
        press("labour_LuisStepLess");
        verify(!isSeen("hoursEveryone"), "they differ");
        compare(total(), "8 h");
        press("hoursSave");
        compare(HoursDay.labour(visit), ["Ben 165", "Jane 165", "Luis 150"]);
    }

    function test_whoWasNotHereIsTakenOffAndAnotherPutOn() {
        beDone();
        press("labour_LuisName");
        press("labour_LuisRemove");
        verify(!isSeen("labour_Luis"));
        compare(see("toast").text, "Luis: taken off the sheet");
        press("toastUndo");
        tryVerify(() => isSeen("labour_Luis"));
        press("labour_LuisName");
        press("labour_LuisRemove");
        press("section_hoursFold");
        press("otherPerson_Karen");
        compare(see("labour_KarenStep").amount, "2 h 30");
        press("hoursSave");
        compare(HoursDay.labour(visit), ["Ben 150", "Jane 150", "Karen 150"]);
    }

    function test_nobodySaidWhenTheyCame() {
        openSheet();
        compare(see("section_hoursNote").text, "Nobody has said when you came. Set the time.");
        verify(!see("hoursSave").enabled);
        verify(!isSeen("hoursSaveWithNone"));
        press("labour_YouStepMore");
        verify(see("hoursSave").enabled);
        verify(!isSeen("hoursQuick"));
        press("labour_YouStepLess");
        verify(!see("hoursSave").enabled);
        press("hoursQuick_1");
        compare(total(), "6 h");
        press("labour_YouStepMore");
        press("hoursSave");
        compare(HoursDay.labour(visit), ["Ben 120", "Jane 135", "Luis 120"]);
    }

    function test_materialsAreFoundAndWhatNobodyKnowsIsFlagged() {
        beDone();
        verify(!isSeen("stock_Compost"), "what was not used lately is found by typing");
        // As much as the last time, in one tap; from there by the buttons.
        compare(see("stock_Mulch").text, "Mulch · 4 yd");
        press("stock_Mulch");
        compare(see("material_MulchStep").amount, "4 yd");
        press("material_MulchStepMore");
        compare(see("material_MulchStep").amount, "4.5 yd");
        press("material_MulchStepLess");
        type("stockSearch", "bOx 30");
        compare(see("stock_Boxwood 40 cm").text, "Boxwood 40 cm · 30 plants");
        verify(!isSeen("stock_Mulch"));
        press("stock_Boxwood 40 cm");
        type("stockSearch", "odd stone 3");
        verify(!isSeen("stock_Mulch"));
        press("stockFree");
        compare(see("material_odd stone").second, "New to the office");
        compare(see("hoursSave").text, "Save 7\u00a0h\u00a030 and 3\u00a0materials");
        press("hoursSave");
        compare(HoursDay.materials(visit), ["Boxwood 40 cm 30000 plants", "Mulch 4000 yd",
                                               "odd stone 3000 (free)"]);
        compare(HoursDay.labour(visit).length, 3);
        tryVerify(() => shown().objectName === "todayPage", 3000, "all is in");
        openSheet();
        compare(see("hoursSave").text, "Finished");
        compare(see("material_odd stone").second, "New to the office");
    }

    function test_aDeliveryIsSavedWhileTheTimeStillRuns() {
        HoursDay.step(visit, "arrived");
        HoursDay.pass(60);
        openSheet();
        press("stock_Mulch");
        compare(see("hoursSave").text, "Save 1 material");
        press("hoursSave");
        compare(HoursDay.materials(visit), ["Mulch 4000 yd"]);
        compare(HoursDay.labour(visit), []);
        compare(see("hoursSave").text, "Save hours · 3\u00a0h");
    }

    function test_howMuchCanBeWritten() {
        beDone();
        press("stock_Potting soil");
        press("material_Potting soilName");
        mouseClick(atRest("material_Potting soilNumberInput"));
        keyClick(Qt.Key_A, Qt.ControlModifier);
        for (const letter of "2,75")
            keyClick(letter);
        compare(see("material_Potting soilStep").amount, "2.75 bags");
        press("hoursSave");
        compare(HoursDay.materials(visit), ["Potting soil 2750 bags"]);
    }

    function test_whatCouldNotBeCollectedSaysWhy() {
        beDone();
        press("section_materialsCouldNot");
        verify(!isSeen("couldNot_materialsSave"), "without a word");
        press("couldNot_materialsReason_0");
        compare(HoursDay.said(visit), ["materials could_not: Supplier gave no slip"]);
        compare(see("statementLine").why, "Supplier gave no slip");
        press("section_hoursFold");
        press("section_hoursCouldNot");
        type("couldNot_hoursOwn", "Phone was in the river");
        press("couldNot_hoursSave");
        compare(HoursDay.said(visit)[1], "hours could_not: Phone was in the river");
        compare(HoursDay.labour(visit), []);
        tryVerify(() => shown().objectName === "todayPage");
    }

    function test_whatTheInvoiceSays() {
        beDone();
        press("labour_BenName");
        press("labour_BenUnbilled");
        type("labour_BenExplanation", "Free of charge");
        compare(see("labour_Ben").second, "Not on the invoice · Free of charge");
        press("hoursSave");
        compare(HoursDay.billing(visit), ["Ben: not billed, Free of charge"]);
    }

    function test_anotherVisitIsChosen() {
        beDone();
        press("hoursChangeVisit");
        compare(shown().title, "Hours for which visit?");
        compare(see("hoursVisit_Mrs. Smith").second, "today · missing: hours, materials");
        press("hoursVisit_Mrs. Smith");
        tryVerify(() => shown().title === "Mrs. Smith");
    }

    function test_aVisitThatIsNotHere() {
        Navigator.open("hours", { id: Sample.customer("Mrs. Smith") });
        tryVerify(() => isSeen("errorState"));
        verify(!isSeen("hoursSave"));
    }

    function test_aDayWithoutVisits() {
        HoursDay.pass(40 * 24 * 60);
        hold("Jane", 390, 844);
        Navigator.open("hours", {});
        tryVerify(() => isSeen("hoursEmpty"));
        verify(!isSeen("hoursSave") && !isSeen("section_hours"));
    }

    function test_allCanBeHitWithAGlove() {
        beDone();
        press("stock_Mulch");
        press("section_hoursFold");
        for (const name of ["labour_BenName", "hoursSave", "material_MulchName"])
            verify(see(name).height >= Theme.touchPrimary, name);
        for (const name of ["labour_BenStepLess", "labour_BenStepMore", "stock_Potting soil",
                            "section_hoursNone", "section_hoursCouldNot", "section_hoursFold",
                            "hoursChangeVisit", "hoursWhyFold"])
            verify(see(name).height >= Theme.touch && see(name).width >= Theme.touch, name);
        const less = see("labour_BenStepLess").mapToItem(null, 0, 0);
        const below = see("labour_YouStepLess").mapToItem(null, 0, 0);
        verify(below.y - less.y - Theme.touch >= 12, "between two people");
        verify(see("hoursSave").mapToItem(null, 0, 0).y > window.height * 2 / 3);
    }
}
