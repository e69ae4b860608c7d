import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

Finger {
    name: "Readings"

    function init() {
        hold("Jane", 390, 844);
    }

    function brief(name) {
        Navigator.open("visit", { customerId: Sample.customer(name) });
        see("visitPage");
    }

    function test_whatIsDueComesBackAndBecomesAnOpportunity() {
        brief("Mrs. Provan");
        compare(see("briefReading").title, "Hedge trimmer line: 40 % left");
        verify(see("visitHistory").text.includes("1 declined"));
        press("briefReadingReferFirst");
        see("referPage");
        compare(see("referNoticed").text, "Hedge trimmer line: 40 % left");
        verify(see("service_Fuller beds").checked);
        press("referBetter_4");
        press("referAgreed");
        verify(Sample.latest("opportunity", "from_reading") !== "");
        tryVerify(() => !isSeen("briefReading"));
    }

    function test_aReadingIsWrittenDownWithPhrases() {
        brief("Mrs. Smith");
        press("visitReading");
        see("readingPage");
        press("readingSave");
        see("readingProblem");
        press("readingThing_0");
        press("readingStates_1");
        press("readingSave");
        verify(see("readingProblem").title.includes("when to look again"));
        press("season_spring");
        press("readingSave");
        tryVerify(() => Sample.waiting("condition_reading") === 1);
        compare(Sample.latest("condition_reading", "what"), "Hedge trimmer line");
        compare(Sample.latest("condition_reading", "reading"), "40 % left");
        compare(Sample.latest("condition_reading", "due"), "2027-04-01");
        verify(!isSeen("briefReading"));
    }

    function test_theDraftIsKept() {
        const about = { customerId: Sample.customer("Sra. Ortega"), customerName: "Sra. Ortega" };
        Navigator.open("reading", about);
        see("readingPage");
        press("readingThing_2");
        Navigator.back();
        Navigator.open("reading", about);
        tryVerify(() => see("readingWhat").text === "Path lamp");
    }
}
