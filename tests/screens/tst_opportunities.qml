import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

Finger {
    name: "Opportunities"

    function init() {
        hold("Jane", 390, 844);
    }

    function test_aReferralTakesFiveTapsAndWaitsInTheOutbox() {
        tryVerify(() => Navigator.target.customerName === "Mrs. Smith");
        compare(Sample.waiting("opportunity"), 0);
        taps = 0;
        press("bottomBarAdd");
        press("addTile_refer");
        see("referPage");
        press("service_Drainage");
        press("referBetter_1");
        press("referSend");
        compare(taps, 5);
        compare(Sample.waiting("opportunity"), 1);
        compare(Sample.latest("opportunity", "title"), "Drainage");
        compare(Sample.latest("opportunity", "better_off"), "Safer to walk on");
        compare(Sample.latest("opportunity", "may_call"), "ask");
    }

    function test_nothingIsSentWithoutSayingHowItHelps() {
        Navigator.open("refer", { customerId: Sample.customer("Dr. Leclerc"), customerName: "Dr. Leclerc" });
        see("referPage");
        press("service_Irrigation");
        press("referSend");
        see("referProblem");
        compare(Sample.waiting("opportunity"), 0);
        compare(shown().objectName, "referPage");
    }

    function test_theDraftIsKept() {
        const about = { customerId: Sample.customer("Sra. Ortega"), customerName: "Sra. Ortega" };
        Navigator.open("refer", about);
        see("referPage");
        press("referBetter_0");
        Navigator.back();
        Navigator.open("refer", about);
        tryVerify(() => see("referBetterOff").text === "Less work for the customer");
    }

    function test_mineShowWhatToSay() {
        Navigator.tab("opportunities");
        const list = see("opportunitiesList");
        tryVerify(() => list.count >= 2);
        press("opportunityLine_Front garden");
        compare(shown().title, "Front garden");
        verify(see("opportunitySay").say.includes("John is pricing it now"));
        verify(see("opportunityNext").second.includes("John"));
    }

    function test_anAnswerTakesTwoTaps() {
        Navigator.open("opportunity", { id: Sample.opportunity("Front garden") });
        see("opportunityPage");
        taps = 0;
        press("answer_thinking");
        press("answerSave");
        compare(taps, 2);
        compare(Sample.waiting("proposal_outcome"), 1);
        compare(Sample.latest("proposal_outcome", "\"is\""), "thinking");
        tryVerify(() => isSeen("answerLast"));
    }

    function test_theCrewCannotMoveIt() {
        Navigator.open("opportunity", { id: Sample.opportunity("Front garden") });
        see("opportunityPage");
        verify(!isSeen("moveBlock"));
    }
}
