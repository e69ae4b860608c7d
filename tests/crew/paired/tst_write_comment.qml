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

    function test_whatIsNoPictureIsRefusedWhenItIsAdded_data() {
        const strange = "That is no picture this app can take. Choose a JPEG or a PNG.";
        const damaged = "That picture is damaged. Take or choose another one.";
        const large = "That picture is too large. Take it at a smaller size.";
        return [{ tag: "heic", sentence: strange }, { tag: "html", sentence: strange },
                { tag: "cut", sentence: damaged }, { tag: "empty", sentence: damaged },
                { tag: "huge", sentence: large }];
    }

    function test_whatIsNoPictureIsRefusedWhenItIsAdded(data) {
        open("writeComment", {});
        find("commentTextInput").text = "See the picture";
        find("photoStrip").picked(phone.pictureFile(data.tag));
        tryVerify(() => find("commentProblem") !== null);
        compare(find("commentProblem").title, data.sentence);
        compare(find("draftPhoto"), null);
        compare(find("commentText").text, "See the picture");
        // Whatever the file is called, its bytes say what it is.
        find("photoStrip").picked(phone.pictureFile("good"));
        tryVerify(() => find("draftPhoto") !== null);
        compare(find("commentProblem"), null);
        compare(find("commentText").note, "Draft kept");
        tap("photoTileRemove");
        tryVerify(() => find("draftPhoto") === null);
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
