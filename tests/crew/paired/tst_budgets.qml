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
