import QtQuick
import QtTest
import Leadhand.Controls

// What was written down is said better, or is said not to count, by who wrote it; all see who and when.
CrewCase {
    name: "Correct"

    function openComment(id) {
        open("comment", { id: id });
        tryVerify(() => find("commentWords") !== null);
    }

    function write(name, text) {
        tap(name + "Input");
        find(name + "Input").selectAll();
        for (const letter of text)
            keyClick(letter);
    }

    function test_earlierWordsAreOneTapAway() {
        const id = phone.janeSays("Likes German ivy");
        openComment(id);
        compare(find("correctionNote"), null);
        phone.jackiCorrects(id, "No German ivy", "misheard");
        tryVerify(() => find("commentWords").text === "No German ivy");
        compare(find("correctionFold").text, "Corrected by Jacki, today 10:12");
        compare(find("earlierWords"), null);
        taps = 0;
        tap("correctionFold");
        compare(taps, 1);
        compare(find("earlierWords").modelData.words, "Likes German ivy");
        compare(find("earlierWords").modelData.line, "You · today 10:12");
        compare(find("correctionWhy").text, "Why: misheard");
        phone.jackiCorrects(id, "No ivy at all", "");
        tryVerify(() => find("commentWords").text === "No ivy at all");
        compare(find("earlierWords").modelData.words, "No German ivy");
        tap("correctionFold");
        compare(find("earlierWords"), null);
    }

    function test_whoWroteItCorrectsIt() {
        const id = phone.janeSays("Two planter by the door");
        openComment(id);
        tap("commentCorrect");
        tryVerify(() => find("correctPage") !== null);
        compare(find("correctText").text, "Two planter by the door");
        verify(!find("correctSave").enabled);
        write("correctText", "Two planters by the gate");
        write("correctWhy", "the gate, not the door");
        verify(find("correctSave").enabled);
        tap("correctSave");
        tryVerify(() => find("commentPage") !== null);
        tryCompare(find("commentWords"), "text", "Two planters by the gate");
        verify(find("correctionFold").text.startsWith("Corrected by you, today 10:12"));
        verify(find("correctionFold").text.includes("On this phone"));
        phone.sync();
        tryCompare(find("correctionFold"), "text", "Corrected by you, today 10:12");
        tap("correctionFold");
        compare(find("earlierWords").modelData.words, "Two planter by the door");
        compare(find("correctionWhy").text, "Why: the gate, not the door");
    }

    function test_theDayIsCorrectedToo() {
        const id = phone.janeSays("Wants the beds edged");
        openComment(id);
        tap("commentCorrect");
        tap("correctOnYesterday");
        tap("correctSave");
        tryVerify(() => find("commentPage") !== null);
        tap("correctionFold");
        compare(find("earlierWords").modelData.line, "You · today 10:12 · for 14 May");
    }

    function test_itDoesNotCountAndCountsAgain() {
        const id = phone.janeSays("The neighbour wants a pond");
        openComment(id);
        verify(!find("commentWords").font.strikeout);
        tap("commentCorrect");
        verify(!find("correctVoid").enabled);
        write("correctVoidWhy", "said by the neighbour");
        tap("correctVoid");
        tryVerify(() => find("commentVoided") !== null);
        compare(phone.voided(id), "said by the neighbour");
        compare(find("commentVoided").title, "Doesn’t count: said by the neighbour");
        compare(find("commentVoided").second, "You · today 10:12");
        verify(find("commentWords").font.strikeout);
        compare(find("commentWords").text, "The neighbour wants a pond");
        tap("toastUndo");
        compare(phone.voided(id), "");
        tryVerify(() => find("commentVoided") === null);
        tap("commentCorrect");
        write("correctVoidWhy", "a joke");
        tap("correctVoid");
        tryVerify(() => find("commentVoided") !== null);
        tap("commentCorrect");
        tap("correctCounts");
        compare(phone.voided(id), "");
        tryVerify(() => find("commentPage") !== null && find("commentVoided") === null);
    }

    function rowOf(id) {
        const list = find("dailyLogList");
        for (let at = 0; list !== null && at < list.count; ++at) {
            list.positionViewAtIndex(at, ListView.Contain);
            if (list.itemAtIndex(at).commentId === id)
                return list.itemAtIndex(at);
        }
        return null;
    }

    function test_theLogMarksBoth() {
        const id = phone.janeSays("The hedge is too high");
        phone.jackiCorrects(id, "The hedge is too low", "");
        open("log", {});
        tryVerify(() => rowOf(id) !== null);
        compare(rowOf(id).said, "The hedge is too low");
        compare(rowOf(id).note, "Corrected by Jacki, today 10:12");
        verify(!rowOf(id).isVoid);
        openComment(id);
        tap("commentCorrect");
        write("correctVoidWhy", "written twice");
        tap("correctVoid");
        tryVerify(() => find("commentVoided") !== null);
        open("log", {});
        tryVerify(() => rowOf(id) !== null && rowOf(id).isVoid);
        compare(rowOf(id).note, "Doesn’t count: written twice · You · today 10:12");
        compare(rowOf(id).progress, "Doesn’t count");
        compare(rowOf(id).said, "The hedge is too low");
        verify(rowOf(id).accessibleName.startsWith("Doesn’t count"));
    }

    function test_whatOthersWroteIsNotOnesOwnToCorrect() {
        openComment(phone.commentWithPhotoElsewhere());
        compare(find("commentCorrect"), null);
    }

    function test_aHalfWrittenCorrectionIsKept() {
        const id = phone.janeSays("The roses look tired");
        openComment(id);
        tap("commentCorrect");
        write("correctText", "The roses look well");
        tryCompare(find("correctText"), "note", "Draft kept");
        Navigator.back();
        tryVerify(() => find("correctPage") === null);
        compare(find("commentWords").text, "The roses look tired");
        tap("commentCorrect");
        compare(find("correctText").text, "The roses look well");
        tap("correctSave");
        compare(phone.kept("draft.correction." + id), "");
    }

    function test_whatIsNotHereIsSaidInASentence() {
        open("correct", { id: "01900000-0000-7000-8000-000000000001" });
        tryVerify(() => find("errorState") !== null);
    }
}
