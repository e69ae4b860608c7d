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

    function test_theFormSaysHowItIsHandedOverAndByWhichRule() {
        Navigator.open("refer", { customerId: Sample.customer("Mrs. Smith"), customerName: "Mrs. Smith" });
        see("referPage");
        verify(see("handoverLine").text.includes("Ask whether somebody may call"));
        verify(isSeen("referYes"));
        press("service_Drainage");
        verify(see("handoverLine").text.includes("Pass it on"));
        verify(see("handoverLine").text.includes("you give input, then step back"));
        compare(see("handoverRule").text, "Drainage: always pass on · version 1");
        verify(!isSeen("referYes"));
        verify(!isSeen("whenToCall"));
        press("service_Lighting");
        press("size_500000-0");
        compare(see("handoverRule").text, "Over 5000: pass on · version 1");
        press("size_0-50000");
        compare(see("handoverRule").text, "Under 500: price it yourself · version 1");
        verify(isSeen("referAgreed"));
    }

    function test_withACondoBoardNobodyTalksPriceAndTheirAnswerSendsIt() {
        const name = "Maple Court Condos";
        Navigator.target = { customerId: Sample.customer(name), customerName: name };
        taps = 0;
        press("bottomBarAdd");
        press("addTile_refer");
        see("referPage");
        press("service_Fuller beds");
        compare(see("handoverMind").text, "Never discuss price on site");
        press("referBetter_3");
        press("referYes");
        compare(taps, 5);
        compare(Sample.latest("opportunity", "may_call"), "yes");
        compare(Sample.latest("opportunity", "mode"), "permission");
        compare(Sample.latest("opportunity", "level"), "most");
        verify(Sample.latest("opportunity", "rule") !== "");
        compare(Sample.latest("opportunity", "rule_version"), "1");
    }

    function test_whenAndHowToCallIsKeptAndNoMeansNo() {
        Navigator.open("refer", { customerId: Sample.customer("Dr. Leclerc"), customerName: "Dr. Leclerc" });
        see("referPage");
        press("service_Lighting");
        press("referBetter_1");
        press("time_late");
        press("channel_text");
        press("referYes");
        compare(Sample.latest("opportunity", "best_time"), "After 4 pm");
        compare(Sample.latest("opportunity", "channel"), "text");
        Navigator.open("refer", { customerId: Sample.customer("Dr. Leclerc"), customerName: "Dr. Leclerc" });
        see("referPage");
        press("service_Lighting");
        press("referBetter_1");
        press("referNoOrAskFirst");
        compare(Sample.latest("opportunity", "may_call"), "no");
    }

    function test_whatTheyAgreedToOnSiteIsSaid() {
        Navigator.open("refer", { customerId: Sample.customer("Dr. Leclerc"), customerName: "Dr. Leclerc" });
        see("referPage");
        press("service_Fuller beds");
        press("referBetter_3");
        press("referAgreed");
        verify(Sample.latest("opportunity", "agreed_on") !== "");
        compare(Sample.latest("opportunity", "mode"), "agree");
    }

    function test_whatWasDeclinedNotLongAgoIsLeftToRest() {
        Navigator.open("refer", { customerId: Sample.customer("Mrs. Provan"), customerName: "Mrs. Provan" });
        see("referPage");
        verify(!isSeen("referRest"));
        press("service_Fuller beds");
        verify(see("referRest").title.includes("Let it rest until"));
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

    function test_oneTapShowsHowFarItIsAndForHowLongNobodySpoke() {
        taps = 0;
        press("bottomBar_opportunities");
        compare(taps, 1);
        const line = see("opportunityLine_Path that stays dry");
        compare(line.silence, "No news for 6 weeks");
        compare(line.steps, 9);
        compare(line.step, 6);
        compare(see("opportunityLine_Front garden").step, 5);
    }

    function test_whoeverSpottedItAsksTheOfficeOnce() {
        Navigator.open("opportunity", { id: Sample.opportunity("Path that stays dry") });
        see("opportunitySilence");
        press("opportunityNudge");
        compare(Sample.waiting("opportunity_note"), 1);
        compare(Sample.latest("opportunity_note", "about"), "nudge");
        tryVerify(() => !isSeen("opportunityNudge"));
        verify(see("opportunitySilence").second.includes("You asked the office"));
    }

    function test_theCrewCannotMoveIt() {
        Navigator.open("opportunity", { id: Sample.opportunity("Front garden") });
        see("opportunityPage");
        verify(!isSeen("moveBlock"));
    }
}
