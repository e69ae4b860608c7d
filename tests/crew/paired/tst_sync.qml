import QtQuick
import QtTest
import Leadhand.Controls

// Where everything is.
CrewCase {
    name: "Sync"

    function test_unsentThingIsListedUntilTheOfficeHasIt() {
        phone.sync();
        tap("stepMoreFirst");
        tap("quickPhrase_1");
        tap("commentSave");
        tryCompare(Navigator, "syncState", "waiting");
        open("sync", {});
        tryVerify(() => find("syncHeadline") !== null);
        verify(find("syncHeadline").text.includes("on this phone"));
        compare(find("syncItem").steps.map(step => step.reached), [true, false, false]);
        phone.sync();
        tryCompare(find("syncHeadline"), "text", "All in office");
        tryVerify(() => find("syncItem").steps[1].reached);
        compare(find("syncItem").place, "");
    }

    function test_noSignalSaysNothingIsLost() {
        open("sync", {});
        phone.loseSignal();
        tryCompare(find("syncHeadline"), "text", "Waiting for signal");
        verify(find("syncSentence").text.includes("kept on this phone"));
    }

    function test_whatWasRefusedSaysWhyAndIsKept() {
        tap("stepMoreFirst");
        tap("quickPhrase_2");
        tap("commentSave");
        phone.refuse("not_allowed");
        tryCompare(Navigator, "syncState", "attention");
        open("sync", {});
        tryVerify(() => find("refusedCard") !== null);
        verify(find("refusedCard").why !== "");
        verify(find("refusedCard").words.includes("Away next week"));
        compare(phone.commentsWith("Away next week"), 1);
    }
}
