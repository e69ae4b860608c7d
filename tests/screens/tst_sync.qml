import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Shell
import Leadhand.TestSample

// Where everything is: what the office did not take and what two people wrote stand on top, each with its
// ways out; below them the contact as it is.
Finger {
    id: suite

    name: "SyncCentre"

    function init() {
        SyncDay.inStep();
        hold("Jane", 390, 844);
    }

    function begin() {
        Navigator.open("sync", {});
        tryVerify(() => shown().objectName === "syncPage");
    }

    function big(name, least) {
        const item = see(name);
        verify(item.height >= least, name + " is " + item.height + " high");
        return item;
    }

    function test_allInOfficeSaysSinceWhen() {
        begin();
        compare(see("syncHeadline").text, "All in office");
        verify(see("syncSentence").text.startsWith("Up to date since "), see("syncSentence").text);
        verify(!isSeen("refusedCard"));
        verify(!isSeen("conflictCard"));
        const action = big("syncSendNow", Theme.touchPrimary);
        compare(action.text, "Look for news");
        verify(action.mapToItem(null, 0, 0).y > window.height * 2 / 3, "it lies under the thumb");
    }

    function test_everyContactIsSaidAsItIs_data() {
        return [
            { tag: "signal", code: "no_contact", where: "office.example", state: "waiting",
              headline: "Waiting for signal", action: "Try now", tries: true },
            { tag: "portal", code: "not_our_server", where: "HTTP 302", state: "waiting",
              headline: "This network asks to sign in", action: "Try now", tries: true },
            { tag: "office", code: "no_contact", where: "HTTP 503", state: "waiting",
              headline: "The office is not ready", action: "Try now", tries: true },
            { tag: "full", code: "store_full", where: "", state: "waiting",
              headline: "This phone is full", action: "Try now", tries: true },
            { tag: "revoked", code: "device_revoked", where: "", state: "revoked",
              headline: "The office has signed this phone out", action: "", tries: false },
            { tag: "update", code: "app_too_old", where: "", state: "needs_update",
              headline: "This app is too old", action: "Try now", tries: false }
        ];
    }

    function test_everyContactIsSaidAsItIs(data) {
        SyncDay.contact(data.code, data.where, data.state, 4);
        SyncDay.comment("Mrs. Smith", "She asks for the bill");
        begin();
        tryCompare(see("syncHeadline"), "text", data.headline);
        compare(isSeen("syncNextAttempt"), data.tries);
        if (data.tries)
            verify(/^Tried again by itself at \d\d:\d\d$/.test(see("syncNextAttempt").text));
        compare(isSeen("syncSendNow"), data.action !== "");
        if (data.action !== "")
            compare(see("syncSendNow").text, data.action);
        compare(see("syncItem").title, "Mrs. Smith");
    }

    function test_whatWaitsStandsInTheOrderInWhichItGoes() {
        SyncDay.comment("Mrs. Smith", "The first one");
        const second = SyncDay.comment("Mrs. Provan", "The second one");
        SyncDay.photo(second, 3240000);
        begin();
        const first = see("syncItem");
        compare(first.place, "1");
        compare(first.words, "The first one");
        compare(first.steps.map(step => step.reached), [true, false, false]);
        verify(see("syncPhotos").text.startsWith("1 photo, 3.2 MB"), see("syncPhotos").text);
    }

    function test_whatWasRefusedStandsOnTopWithAllItsWords() {
        const words = "The gate is locked. ".repeat(20).trim();
        SyncDay.refused("Sra. Ortega", words);
        begin();
        compare(see("refusedWords").text, words);
        compare(see("refusedWhy").text, "Your role may not do this. Ask the office.");
        verify(see("refusedCard").mapToItem(null, 0, 0).y < see("contactCard").mapToItem(null, 0, 0).y);
        for (const name of ["refusedCopy", "refusedFirst", "refusedSecond"])
            big(name, Theme.touch);
    }

    function test_itsWordsGoIntoANewComment() {
        SyncDay.refused("Sra. Ortega", "The key hangs next door");
        begin();
        press("refusedCopy");
        tryVerify(() => shown().objectName === "commentSheet");
        tryCompare(see("commentTextInput"), "text", "The key hangs next door");
        Navigator.back();
        tryVerify(() => isSeen("refusedCard"), 5000, "it stays until it is given up");
        compare(SyncDay.kept(), 2, "the comment and its mark");
    }

    function test_triedAgainItWaitsAsItStands() {
        SyncDay.refused("Sra. Ortega", "The key hangs next door");
        begin();
        press("refusedFirst");
        tryVerify(() => !isSeen("refusedCard"));
        compare(see("syncItem").words, "The key hangs next door");
        compare(SyncDay.kept(), 0);
    }

    function test_givenUpItIsGoneAndCanBeTakenBack() {
        SyncDay.refused("Sra. Ortega", "The key hangs next door");
        begin();
        press("refusedSecond");
        tryVerify(() => !isSeen("refusedCard"));
        compare(SyncDay.kept(), 2, "it goes only when it can't be undone any more");
        press("toastUndo");
        tryVerify(() => isSeen("refusedCard"));
        compare(SyncDay.kept(), 2);
        press("refusedSecond");
        tryVerify(() => !isSeen("refusedCard"));
        GivingUp.settle();
        compare(SyncDay.kept(), 0);
        verify(!GivingUp.undo(""), "it has gone");
        compare(SyncDay.written("Sra. Ortega"), []);
    }

    function test_bothValuesStandWithWhoAndWhen() {
        SyncDay.conflict("Mrs. Smith", "phone", "555 0114", "555 0119");
        begin();
        const card = see("conflictCard");
        compare(card.title, "Mrs. Smith · Phone");
        compare(card.sides.map(side => side.value), ["555 0114", "555 0119"]);
        compare(card.sides.map(side => side.tag), ["Stands now", "Kept beside it"]);
        compare(card.sides.map(side => side.own), [false, true]);
        verify(card.sides[0].line.startsWith("Jacki · "), card.sides[0].line);
        verify(card.sides[1].line.startsWith("You · "), card.sides[1].line);
    }

    function test_onesOwnStandsAgainWithOneTap() {
        SyncDay.conflict("Mrs. Smith", "phone", "555 0114", "555 0119");
        begin();
        big("conflictRestore", Theme.touch);
        press("conflictRestore");
        compare(SyncDay.phone("Mrs. Smith"), "555 0119");
        tryCompare(see("conflictStanding"), "text", "Yours stands again. The office sees both.");
        compare(see("conflictCard").sides.map(side => side.tag), ["Kept beside it", "Stands now"]);
        const note = SyncDay.written("Mrs. Smith").join("");
        verify(note.startsWith("Phone is “555 0119” again. Before that it said “555 0114” (Jacki, "), note);
        press("toastUndo");
        compare(SyncDay.phone("Mrs. Smith"), "555 0114");
        tryVerify(() => isSeen("conflictRestore"));
    }

    function test_whatIsNotOnesOwnIsAskedOnce() {
        SyncDay.conflict("Mrs. Smith", "name", "Mrs. Smith", "Mrs. Smyth");
        begin();
        verify(!isSeen("conflictRestore"), "the name is the office's");
        big("conflictAsk", Theme.touch);
        press("conflictAsk");
        tryVerify(() => !isSeen("conflictAsk"));
        verify(see("conflictStanding").text.startsWith("You asked the office · today "),
               see("conflictStanding").text);
        verify(see("conflictStanding").text.endsWith("On this phone"));
        const question = SyncDay.written("Mrs. Smith");
        compare(question.length, 1);
        verify(question[0].startsWith("Which is right? Name: “Mrs. Smith” (Jacki, "), question[0]);
        verify(question[0].includes("“Mrs. Smyth” (Jane, "), question[0]);
        press("toastUndo");
        tryVerify(() => isSeen("conflictAsk"));
    }
}
