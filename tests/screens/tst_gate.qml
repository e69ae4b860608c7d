import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.Shell
import Leadhand.TestSample

// The stop: what is not handed in covers the next visit, says what is missing and how to go on, and traps
// nobody.
GateCase {
    name: "Gate"

    SignalSpy {
        id: asked

        signalName: "openRequested"
        target: Navigator
    }

    function test_whatIsMissingIsTheBigCardAndCoversTheNext() {
        compare(see("currentVisitTitle").text, "Mrs. Smith");
        verify(!isSeen("coveredVisit"));
        verify(GateDay.said(window.contentItem).includes("Mrs. Provan"), "nothing has begun");
        finishSmith();
        compare(see("currentVisitTitle").text, "Finish Mrs. Smith: hours, materials");
        compare(see("coveredVisit").title, "Next visit opens when Mrs. Smith is finished");
        compare(see("coveredVisit").second, "Missing: hours, materials");
        compare(see("todayMoreAfter").text, "2 more visits after that");
        verify(!isSeen("stepNext"));
        compare(Navigator.target.customerName, "Mrs. Smith");
        nothingSaid();
    }

    function test_onSiteTheHoursComeFirstAndDoneIsOneTap() {
        GateDay.step("Mrs. Smith", "arrived");
        tryVerify(() => isSeen("stepHours"));
        compare(see("currentVisitTitle").text, "Mrs. Smith");
        verify(see("stepHours").height >= Theme.touchPrimary);
        verify(isSeen("coveredVisit"));
        nothingSaid();
        press("stepMoreFirst");
        compare(taps, 1);
        compare(GateDay.status("Mrs. Smith"), "done");
    }

    function test_theButtonAsksForTheHoursOfThatVisit() {
        finishSmith();
        // Whatever that screen is: what counts here is which one is asked for, and for which visit.
        const rows = Navigator.routes;
        Navigator.routes = rows.filter(row => row.id !== "hours").concat(
            [Object.assign({}, Navigator.route("log"), { id: "hours" })]);
        for (const [name, from] of [["stepHours", null], ["finishFirstHours", "Mrs. Provan"],
                                    ["missing_Mrs. Smith", "Mrs. Provan"], ["visitHours", "Mrs. Smith"]]) {
            if (from !== null)
                Navigator.open("visit", { id: GateDay.visit(from) });
            asked.clear();
            press(name);
            compare(asked.count, 1, name);
            compare(asked.signalArguments[0][0].id, "hours", name);
            compare(asked.signalArguments[0][1].id, GateDay.visit("Mrs. Smith"), name);
            Navigator.tab("today");
        }
        Navigator.routes = rows;
    }

    function test_whatKeepsPeopleSafeAndAnEmergencyAreNeverHidden() {
        GateDay.begin([{ name: "Mrs. Smith", time: "08:30" }, { name: "Mr. Kowalski", time: "11:00" },
                       { name: "Maple Court Condos", time: "13:00" },
                       { name: "St. Anne’s School", time: "14:00" },
                       { name: "Dr. Leclerc", time: "15:30", emergency: true }]);
        GateDay.know("Mr. Kowalski", "hazard", "The bank above the pond gives way");
        GateDay.know("Mr. Kowalski", "goal", "Fewer roses");
        GateDay.know("St. Anne’s School", "allergy", "A child must not be near lilies");
        finishSmith();
        compare(see("coveredVisit").safety, "The bank above the pond gives way");
        const said = GateDay.said(window.contentItem);
        verify(said.includes("A child must not be near lilies"), "of a later visit too");
        verify(said.includes("A later visit"));
        compare(see("todayMoreAfter").text, "1 more visit after that");
        compare(see("visitLine_Dr. Leclerc").tag, "Emergency");
        verify(said.includes("Dr. Leclerc") && said.includes("41 Orchard Hill"));
        for (const word of ["Kowalski", "St. Anne", "Maple Court", "Fewer roses", "14:00"])
            verify(!said.includes(word), word);
        press("coveredVisit");
        compare(see("finishFirstSafety").title, "The bank above the pond gives way");
        verify(!GateDay.said(window.contentItem).includes("Kowalski"));
    }

    function test_bothHandedInItIsThereAtOnce() {
        finishSmith();
        GateDay.handIn("Mrs. Smith", "hours");
        tryVerify(() => see("currentVisitTitle").text === "Finish Mrs. Smith: materials");
        compare(see("coveredVisit").second, "Missing: materials");
        nothingSaid();
        GateDay.handIn("Mrs. Smith", "materials");
        wait(0);
        compare(see("currentVisitTitle").text, "Mrs. Provan");
        verify(!isSeen("coveredVisit") && !isSeen("todayMoreAfter") && !isSeen("todayEmergency"));
        verify(isSeen("visitLine_Harrow Dental"));
        verify(isSeen("stepNext"));
    }

    function test_whatCouldNotBeCollectedOpensItToo() {
        finishSmith();
        GateDay.handIn("Mrs. Smith", "materials");
        GateDay.couldNot("Mrs. Smith", "hours", "Ben has the book");
        tryVerify(() => see("currentVisitTitle").text === "Mrs. Provan");
    }

    function test_theLastVisitOfTheDayIsFinishedToo() {
        GateDay.begin([{ name: "Mrs. Smith", time: "08:30" }]);
        finishSmith();
        verify(!isSeen("coveredVisit"));
        GateDay.handIn("Mrs. Smith", "hours");
        GateDay.handIn("Mrs. Smith", "materials");
        tryVerify(() => !isSeen("currentVisit"));
        verify(isSeen("visitLine_Mrs. Smith"));
    }

    function test_yesterdaysVisitIsTheBigCardInTheMorning() {
        finishSmith();
        GateDay.sleep();
        hold("Jane", 390, 844);
        tryVerify(() => see("currentVisitTitle").text === "Finish Mrs. Smith: hours, materials");
        verify(see("currentVisitEyebrow").text.includes("yesterday"));
    }

    function test_twoVisitsMissing() {
        finishSmith();
        Navigator.open("visit", { id: GateDay.visit("Mrs. Provan") });
        press("finishFirstCantWait");
        press("openReason_0");
        press("finishFirstOpen");
        Navigator.tab("today");
        GateDay.step("Mrs. Provan", "arrived");
        GateDay.step("Mrs. Provan", "done");
        tryVerify(() => isSeen("unfinished_Mrs. Provan"));
        compare(see("currentVisitTitle").text, "Finish Mrs. Smith: hours, materials");
        compare(see("coveredVisit").title, "Next visit opens when 2 visits are finished");
        press("coveredVisit");
        compare(see("missing_Mrs. Smith").second, "Missing: hours, materials");
        compare(see("missing_Mrs. Provan").second, "Missing: hours, materials");
    }

    function test_openedDirectlyItSaysWhatToFinishAndNotWhoItIs() {
        finishSmith();
        Navigator.open("visit", { id: GateDay.visit("Mrs. Provan"),
                                  customerId: Sample.customer("Mrs. Provan") });
        tryVerify(() => shown().title === "Finish first");
        compare(see("missing_Mrs. Smith").second, "Missing: hours, materials");
        verify(see("finishFirstWhyWords").text.startsWith("Late hours make a late invoice"));
        verify(!isSeen("visitNothing") && !isSeen("visitComment") && !isSeen("visitStep"));
        nothingSaid();
        GateDay.handIn("Mrs. Smith", "hours");
        tryVerify(() => see("missing_Mrs. Smith").second === "Missing: materials");
        GateDay.handIn("Mrs. Smith", "materials");
        tryVerify(() => shown().title === "Mrs. Provan");
        verify(!isSeen("finishFirst") && !isSeen("finishFirstHours"));
        see("visitStep");
    }

    function test_whatWasOpenBehindIsCoveredToo() {
        Navigator.open("visit", { id: GateDay.visit("Mrs. Provan") });
        tryVerify(() => shown().title === "Mrs. Provan");
        Navigator.open("log", {});
        GateDay.step("Mrs. Smith", "arrived");
        wait(0);
        Navigator.back();
        tryVerify(() => shown().title === "Finish first");
        nothingSaid();
    }

    function test_besideTheListNothingIsSaidEither() {
        hold("Jane", 1180, 820);
        Navigator.open("visit", { id: GateDay.visit("Mrs. Provan") });
        tryVerify(() => shown().title === "Mrs. Provan");
        GateDay.step("Mrs. Smith", "arrived");
        tryVerify(() => shown().title === "Finish first");
        nothingSaid();
        press("coveredVisit");
        compare(shown().title, "Finish first");
    }

    function test_aStepTakenBackUncovers() {
        press("stepMoreSecond");
        compare(GateDay.status("Mrs. Smith"), "arrived");
        tryVerify(() => isSeen("coveredVisit"));
        press("toastUndo");
        compare(GateDay.status("Mrs. Smith"), "planned");
        tryVerify(() => !isSeen("coveredVisit"));
        verify(isSeen("visitLine_Mrs. Provan"));
    }

    function test_doneTakenBackIsOnSiteAgain() {
        GateDay.step("Mrs. Smith", "arrived");
        tryVerify(() => isSeen("stepHours"));
        press("stepMoreFirst");
        tryVerify(() => see("currentVisitTitle").text.startsWith("Finish"));
        press("toastUndo");
        tryVerify(() => see("currentVisitTitle").text === "Mrs. Smith");
        compare(GateDay.status("Mrs. Smith"), "arrived");
        verify(see("currentVisitEyebrow").text.startsWith("On site since"));
    }

    function test_itCanBeReadAndHit_data() {
        const data = [];
        for (const size of [[390, 844], [1180, 820]])
            for (const scale of [1, 2])
                data.push({ tag: size[0] + " at " + scale * 100 + " %", size: size, scale: scale });
        return data;
    }

    function read(what) {
        let found = Sample.unreadable(window.contentItem);
        for (let looks = 0; looks < 40 && found.length > 0; ++looks) {
            wait(50);
            found = Sample.unreadable(window.contentItem);
        }
        compare(found.join("; "), "", what);
    }

    function test_itCanBeReadAndHit(data) {
        Theme.textScale = data.scale;
        GateDay.know("Mrs. Provan", "pet", "Bees by the shed, keep ten steps away from them in summer");
        hold("Jane", data.size[0], data.size[1]);
        GateDay.step("Mrs. Smith", "arrived");
        tryVerify(() => isSeen("stepHours"));
        read("on site");
        GateDay.step("Mrs. Smith", "done");
        tryVerify(() => see("currentVisitTitle").text.startsWith("Finish"));
        read("to be finished");
        for (const [name, least] of [["stepHours", Theme.touchPrimary], ["coveredVisit", Theme.touchPrimary],
                                     ["todayEmergency", Theme.touch]])
            verify(see(name).height >= least, name);
        press("coveredVisit");
        read("finish first");
        for (const [name, least] of [["finishFirstHours", Theme.touchPrimary],
                                     ["missing_Mrs. Smith", Theme.touchPrimary],
                                     ["finishFirstCantWait", Theme.touch]])
            verify(see(name).height >= least, name);
        press("finishFirstCantWait");
        read("it can’t wait");
        for (const [name, least] of [["openReason_0", Theme.touch], ["finishFirstOpen", Theme.touchPrimary]])
            verify(see(name).height >= least, name);
        type("openCode", "1");
        press("finishFirstOpen");
        tryVerify(() => see("openCode").error !== "");
        read("a wrong code");
    }
}
