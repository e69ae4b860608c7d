import QtQuick
import QtTest
import Leadhand.Controls

// Writing down what a customer says.
CrewCase {
    name: "WriteComment"

    function test_quickPhraseIsThreeTaps() {
        tap("stepMoreFirst");
        tap("quickPhrase_0");
        tap("commentSave");
        compare(taps, 3);
        compare(phone.commentsWith("Prefers another plant"), 1);
        tryVerify(() => find("todayPage") !== null);
        tryVerify(() => find("toast") !== null && find("toast").text === "Mrs. Smith: kept on this phone");
    }

    function test_plusOffersTheCurrentCustomer() {
        tap("bottomBarAdd");
        tap("addTile_writeComment");
        tryVerify(() => find("commentSheet") !== null);
        compare(find("commentSheet").title, "Mrs. Smith");
    }

    function test_undoBringsTheDraftBack() {
        tap("stepMoreFirst");
        tap("quickPhrase_1");
        tap("commentSave");
        tap("toastUndo");
        compare(phone.commentsWith("Wants a call"), 0);
        tryVerify(() => find("commentSheet") !== null);
        compare(find("commentText").text, "Wants a call");
        verify(find("commentKind_request").checked);
    }

    function test_wordsStayAsTheyAre() {
        open("writeComment", {});
        const area = find("commentTextInput");
        area.forceActiveFocus();
        area.text = "Millar’s wife,  twice \n- no ivy";
        tap("commentSave");
        compare(phone.commentsWith("Millar’s wife,  twice \n- no ivy"), 1);
    }

    function test_draftSurvivesClosing() {
        tap("stepMoreFirst");
        tap("commentKind_praise");
        find("commentTextInput").text = "Half a sent";
        Navigator.back();
        tryVerify(() => find("commentSheet") === null);
        tap("stepMoreFirst");
        compare(find("commentText").text, "Half a sent");
        verify(find("commentKind_praise").checked);
        compare(find("commentText").note, "Draft kept");
    }

    function test_draftIsKeptWhileOneWrites() {
        open("writeComment", {});
        find("commentTextInput").text = "The gate squeaks";
        tryCompare(find("commentText"), "note", "Draft kept");
    }

    function test_emptyCanNotBeSaved() {
        open("writeComment", {});
        verify(!find("commentSave").enabled);
    }

    function test_somebodyElseSaidIt() {
        open("writeComment", {});
        find("commentTextInput").text = "Thinks about a pond";
        tap("commentChangeCustomer");
        find("commentCustomerSearchInput").text = "leclerc";
        tap("pickCustomer_Dr. Leclerc");
        compare(find("commentSheet").title, "Dr. Leclerc");
        tap("commentSave");
        compare(phone.customerOf("Thinks about a pond"), "Dr. Leclerc");
    }

    function test_unknownNameIsKeptAsTyped() {
        open("writeComment", {});
        find("commentTextInput").text = "Is the neighbour";
        tap("commentChangeCustomer");
        find("commentCustomerSearchInput").text = "Mrs Smyth";
        tap("commentCustomerFree");
        tap("commentSave");
        compare(phone.customerOf("Is the neighbour"), "Mrs Smyth");
    }
}
