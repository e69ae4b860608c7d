import QtQuick
import QtTest
import Leadhand.Controls

// What a crew does most takes no more taps than it may, from Today as it comes up; each is a target for a
// glove, within reach of one thumb, and no keyboard comes up that nobody asked for. Referring an opportunity
// and deciding on a comment are counted where those screens are tested.
CrewCase {
    id: suite

    name: "Budgets"

    function shownWhole(name) {
        const item = find(name);
        if (item === null)
            return false;
        const at = item.mapToItem(null, 0, 0);
        return at.x >= 0 && at.y >= 0 && at.x + item.width <= window.width
            && at.y + item.height <= window.height;
    }

    function noKeyboard() {
        const focus = window.activeFocusItem;
        return focus === null || focus.cursorPosition === undefined;
    }

    // A tap on something a glove hits: 64 px high, or 48 where it is not the one thing to do.
    function tapBig(name, least) {
        tryVerify(() => find(name) !== null, 3000, name);
        verify(find(name).height >= least, name + " is " + find(name).height + " high");
        tap(name);
    }


    function test_todayIsThereWithoutATap() {
        compare(find("todayPage").title, "Today");
        verify(shownWhole("currentVisitEyebrow"));
        verify(shownWhole("stepNext"));
        verify(find("stepNext").height >= Theme.touchPrimary);
        verify(noKeyboard());
    }

    function test_statusIsOneTap() {
        tapBig("stepNext", Theme.touchPrimary);
        compare(taps, 1);
        compare(phone.visitStatus(phone.smithVisit), "done");
        tap("toastUndo");
        tryVerify(() => phone.visitStatus(phone.smithVisit) === "arrived");
    }

    function cleanup(): void {
        phone.giveCamera(false);
        window.close();
        window = null;
    }

    function test_aCommentWithAPhotoIsThreeTaps() {
        phone.giveCamera(true);
        tapBig("stepMoreFirst", Theme.touch);
        tryVerify(() => phone.looks());
        verify(shownWhole("shutter"));
        tapBig("shutter", Theme.touchPrimary);
        tryVerify(() => find("draftPhoto") !== null);
        verify(shownWhole("commentSave"));
        tapBig("commentSave", Theme.touchPrimary);
        compare(taps, 3);
        compare(phone.picturesIn(phone.newestComment()), 1);
        tryVerify(() => !phone.looks());
        verify(noKeyboard());
    }

    function test_whatWasShotStandsInTheDraft() {
        phone.giveCamera(true);
        tap("stepMoreFirst");
        tap("shutter");
        tryVerify(() => find("draftPhoto") !== null);
        compare(find("commentText").note, "Draft kept");
        Navigator.back();
        tryVerify(() => find("commentSheet") === null);
        verify(!phone.looks());
        tap("stepMoreFirst");
        tryVerify(() => find("draftPhoto") !== null);
        tap("commentSave");
        compare(phone.picturesIn(phone.newestComment()), 1);
    }

    function test_withoutACameraOneIsChosen_data() {
        return [{ tag: "missing", sentence: "No camera works here. Choose a picture instead." },
                { tag: "refused",
                  sentence: "This app may not use the camera. Allow it in the settings of this device, or "
                            + "choose a picture." }];
    }

    function test_withoutACameraOneIsChosen(data) {
        phone.giveCamera(true, data.tag);
        tap("stepMoreFirst");
        tryVerify(() => find("cameraTrouble") !== null);
        compare(find("cameraTrouble").text, data.sentence);
        compare(find("shutter"), null);
        verify(find("photoAdd") !== null);
    }

    function test_aCommentSpokenIsTwoTaps() {
        const button = atRest(find("bottomBarAdd"));
        verify(button.height >= Theme.touchPrimary);
        mousePress(button);
        tryVerify(() => phone.listens());
        phone.hum(3000);
        taps += 1;
        mouseRelease(button);
        taps += 1;
        compare(taps, 2);
        compare(phone.spokenMs(phone.newestComment()) > 2900, true);
        verify(phone.humIn(phone.newestComment()) > 0.9);
        verify(noKeyboard());
    }

    function test_aCommentInAPhraseIsThreeTaps() {
        const before = phone.commentsWith("Happy today");
        tapBig("stepMoreFirst", Theme.touch);
        tryVerify(() => find("commentSheet") !== null);
        verify(noKeyboard());
        tapBig("quickPhrase_3", Theme.touch);
        verify(shownWhole("commentSave"));
        verify(find("commentSave").mapToItem(null, 0, 0).y > window.height * 2 / 3);
        tapBig("commentSave", Theme.touchPrimary);
        compare(taps, 3);
        compare(phone.commentsWith("Happy today"), before + 1);
    }

    function test_openProposalsAreSeenBeforeTheVisit() {
        verify(find("currentVisit").proposals !== "");
        tap("currentVisitEyebrow");
        tryVerify(() => find("proposalCard") !== null);
        compare(taps, 1);
        verify(find("proposalCard").say !== "");
    }

    function test_whatTheCustomerDecidedIsTwoTapsInTheBrief() {
        open("visit", { id: phone.smithVisit });
        tapBig("proposalAnswer_info", Theme.touch);
        tapBig("proposalSave", Theme.touchPrimary);
        compare(taps, 2);
        tryVerify(() => find("proposalCard").last !== "");
        verify(noKeyboard());
    }

    function test_whatBecameOfMyOpportunityIsOneTap() {
        tap("bottomBar_opportunities");
        compare(taps, 1);
        tryVerify(() => find("opportunitiesList") !== null && find("opportunitiesList").count > 0);
        const first = find("opportunitiesList").itemAtIndex(0);
        verify(first.stage !== "" && first.age !== "" && first.credit !== "");
    }
}
