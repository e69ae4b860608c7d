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
        compare(find("syncItem").tag, "On this phone");
        phone.sync();
        tryCompare(find("syncHeadline"), "text", "All in office");
        tryVerify(() => find("syncItem").tag === "Accepted" || find("syncItem").tag === "In the office");
    }

    function test_noSignalSaysNothingIsLost() {
        open("sync", {});
        phone.loseSignal();
        tryVerify(() => find("syncTrouble") !== null);
        verify(find("syncTrouble").text.includes("kept on this device"));
    }

    function test_whatWasRefusedSaysWhyAndIsKept() {
        tap("stepMoreFirst");
        tap("quickPhrase_2");
        tap("commentSave");
        phone.refuse("not_allowed");
        tryCompare(Navigator, "syncState", "attention");
        open("sync", {});
        tryVerify(() => find("syncItem") !== null && find("syncItem").tag === "Needs attention");
        verify(find("syncItem").why !== "");
        compare(phone.commentsWith("Away next week"), 1);
    }
}
