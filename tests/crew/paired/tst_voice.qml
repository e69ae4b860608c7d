import QtQuick
import QtTest
import Leadhand.Controls

// Saying a comment instead of writing it: held, kept, thrown away, heard; and what is said where it can't be.
CrewCase {
    name: "Voice"

    function cleanup(): void {
        phone.settings.textScale = 1;
        phone.refuseMicrophone("");
        window.close();
        window = null;
    }

    function centre(item) {
        return Qt.point(item.width / 2, item.height / 2);
    }

    // A thumb comes down on it and stays.
    function hold(name) {
        tryVerify(() => find(name) !== null, 3000, name);
        const item = atRest(find(name));
        mousePress(item, centre(item).x, centre(item).y);
        taps += 1;
        return item;
    }

    function letGo(item, dx, dy) {
        mouseRelease(item, centre(item).x + (dx === undefined ? 0 : dx),
                     centre(item).y + (dy === undefined ? 0 : dy));
        taps += 1;
    }

    // Held and heard for so long; the button, still under the thumb.
    function speak(ms) {
        const item = hold("bottomBarAdd");
        tryVerify(() => phone.listens());
        phone.hum(ms);
        return item;
    }

    function test_aHeldThumbSpeaksAndLettingGoKeepsIt() {
        const felt = phone.savesFelt();
        const button = speak(7000);
        tryVerify(() => find("speakOverlay") !== null);
        compare(find("speakFor").text, "For Mrs. Smith");
        compare(find("recordingTime").text, "0:07");
        verify(find("recordingMeter").level > 0.5);
        letGo(button);
        compare(taps, 2);
        verify(!phone.listens());
        tryVerify(() => find("speakOverlay") === null);
        compare(find("addSheetClose"), null);
        tryVerify(() => find("toast") !== null && find("toast").text === "Mrs. Smith: kept on this phone");
        compare(phone.savesFelt(), felt + 1);
        const id = phone.newestComment();
        verify(Math.abs(phone.spokenMs(id) - 7000) < 100);
        verify(phone.humIn(id) > 0.9);
        open("log", {});
        tryVerify(() => find("logRow") !== null && find("logRow").said === "Voice note, 0:07");
    }

    function test_aTapStillOpensTheSheet() {
        tap("bottomBarAdd");
        tryVerify(() => find("addTile_writeComment") !== null);
        verify(!phone.listens());
    }

    function test_undoneItStandsInTheDraft() {
        const before = phone.newestComment();
        letGo(speak(3000));
        verify(phone.newestComment() !== before);
        tap("toastUndo");
        compare(phone.newestComment(), before);
        tryVerify(() => find("commentSheet") !== null);
        compare(find("commentSheet").title, "Mrs. Smith");
        tryVerify(() => find("spokenLine") !== null);
        compare(find("spokenLine").length, "0:03");
        tap("commentSave");
        verify(phone.humIn(phone.newestComment()) > 0.9);
    }

    function test_slidOffItIsThrownAwayAndCanBeHadAfterAll() {
        const before = phone.newestComment();
        const button = speak(3000);
        mouseMove(button, 20, -40);
        compare(find("speakHint").text, "Let go to keep it. Slide away to throw it away.");
        mouseMove(button, 20, -140);
        tryVerify(() => find("speakHint").text === "Let go to throw it away");
        letGo(button, 0, -160);
        compare(phone.newestComment(), before);
        tryVerify(() => find("toast") !== null && find("toast").text === "Thrown away");
        tap("toastUndo");
        verify(phone.newestComment() !== before);
        verify(phone.humIn(phone.newestComment()) > 0.9);
    }

    function test_whatIsThrownAwayLeavesNothing() {
        const blobs = phone.blobs();
        let button = speak(5000);
        mouseMove(button, 20, -200);
        letGo(button, 0, -200);
        button = speak(100);
        letGo(button);
        compare(phone.blobs(), blobs);
    }

    function test_aSlipOfTheThumbKeepsNothing() {
        const before = phone.newestComment();
        letGo(speak(100));
        compare(phone.newestComment(), before);
        tryVerify(() => find("toast") !== null && find("toast").text === "Hold it down while you speak.");
    }

    function test_aboutNobodyItStandsInTheDraftUntilSomebodyIsChosen() {
        Navigator.target = {};
        const before = phone.newestComment();
        const button = speak(3000);
        compare(find("speakFor").text, "You choose who said it afterwards");
        letGo(button);
        compare(phone.newestComment(), before);
        tryVerify(() => find("commentSheet") !== null);
        compare(find("commentSheet").title, "Who said it?");
        tryVerify(() => find("spokenLine") !== null);
        find("commentCustomerSearchInput").text = "leclerc";
        tap("pickCustomer_Dr. Leclerc");
        tap("commentSave");
        verify(phone.humIn(phone.newestComment()) > 0.9);
    }

    function test_withoutAMicrophoneItIsWritten_data() {
        return [{ tag: "microphone_missing", sentence: "No microphone works here. Write it instead." },
                { tag: "microphone_refused",
                  sentence: "This app may not use the microphone. Allow it in the settings of this device, "
                            + "or write it." }];
    }

    function test_withoutAMicrophoneItIsWritten(data) {
        phone.refuseMicrophone(data.tag);
        const button = hold("bottomBarAdd");
        tryVerify(() => find("speakRefused") !== null);
        compare(find("speakRefused").text, data.sentence);
        letGo(button);
        tryVerify(() => find("commentSheet") !== null);
        compare(find("commentSheet").title, "Mrs. Smith");
        tryVerify(() => find("toast") !== null && find("toast").text === data.sentence);
        find("commentTextInput").text = "Written after all, " + data.tag;
        tap("speakTile");
        tryVerify(() => find("commentProblem") !== null);
        compare(find("commentProblem").title, data.sentence);
        tap("commentSave");
        compare(phone.commentsWith("Written after all, " + data.tag), 1);
        phone.forgetDrafts();
    }

    function test_theSheetListensWhileItsPlaceIsHeld() {
        tap("stepMoreFirst");
        const tile = hold("speakTile");
        tryVerify(() => find("speakCard") !== null);
        phone.hum(2500);
        compare(find("recordingTime").text, "0:03");
        wait(Theme.holdMs + 50);
        letGo(tile);
        verify(!phone.listens());
        tryVerify(() => find("spokenLine") !== null);
        compare(find("commentText").note, "Draft kept");
        tap("commentSave");
        verify(phone.humIn(phone.newestComment()) > 0.9);
    }

    function test_theSheetListensBetweenTwoTaps() {
        tap("stepMoreFirst");
        tap("speakTile");
        verify(phone.listens());
        phone.hum(2000);
        verify(find("speakTile").text.startsWith("Stop, 0:02"));
        tap("speakTile");
        verify(!phone.listens());
        tap("spokenLine");
        tryVerify(() => find("spokenLine").playing);
        phone.listen(1000);
        tryVerify(() => find("voiceWords").text === "0:01 of 0:02");
        tap("voiceRemove");
        tryVerify(() => find("spokenLine") === null);
        tap("toastUndo");
        tryVerify(() => find("spokenLine") !== null);
        tap("voiceRemove");
        verify(!find("commentSave").enabled);
    }

    function test_savedWhileItStillListensAllOfItIsKept() {
        tap("stepMoreFirst");
        tap("speakTile");
        phone.hum(4000);
        tap("commentSave");
        verify(!phone.listens());
        verify(Math.abs(phone.spokenMs(phone.newestComment()) - 4000) < 100);
    }

    function test_aPhoneThatWentOutHasItInTheDraft() {
        phone.goOutWhileHumming(phone.smithCustomer, "Mrs. Smith", 4000);
        tap("stepMoreFirst");
        tryVerify(() => find("spokenLine") !== null);
        compare(find("spokenLine").length, "0:04");
        tap("commentSave");
        verify(phone.humIn(phone.newestComment()) > 0.9);
    }

    function test_aVoiceNoteIsHeardInItsThread() {
        letGo(speak(3000));
        open("comment", { id: phone.newestComment() });
        tryVerify(() => find("spokenLine") !== null);
        compare(find("voiceWords").text, "Voice note, 0:03");
        tap("spokenLine");
        tryVerify(() => find("spokenLine").playing);
        phone.listen(1000);
        tryVerify(() => find("voiceWords").text === "0:01 of 0:03");
        phone.listen(5000);
        tryVerify(() => !find("spokenLine").playing);
        verify(phone.humHeard() > 0.9);
        tap("spokenLine");
        tryVerify(() => find("spokenLine").playing);
        tap("spokenLine");
        tryVerify(() => !find("spokenLine").playing);
    }

    function test_oneThatIsElsewhereSaysSoAndComes() {
        const id = phone.commentSpokenElsewhere(3000);
        compare(phone.photosWanted(), 0);
        open("comment", { id: id });
        tryVerify(() => find("voiceAway") !== null);
        compare(find("voiceAway").text, "Comes when there is signal");
        compare(find("voiceWords").text, "Voice note, 0:03");
        compare(phone.photosWanted(), 1);
        tap("spokenLine");
        verify(!find("spokenLine").playing);
        phone.photosArrive();
        tryVerify(() => find("voiceAway") === null);
        tap("spokenLine");
        tryVerify(() => find("spokenLine").playing);
        phone.listen(4000);
        verify(phone.humHeard() > 0.9);
    }

    // Layouts come to rest over a few frames: what is wrong counts when it stays.
    function read(what, over) {
        const item = over === undefined ? window.contentItem : find(over);
        let found = phone.unreadable(item);
        for (let looks = 0; looks < 40 && found.length > 0; ++looks) {
            wait(50);
            found = phone.unreadable(item);
        }
        compare(found.join("; "), "", what);
    }

    function test_whatIsShownMeanwhileCanBeRead_data() {
        const data = [];
        for (const width of [390, 1180])
            for (const scale of [1, 2])
                data.push({ tag: width + " at " + scale * 100 + " %", width: width, scale: scale });
        return data;
    }

    function test_whatIsShownMeanwhileCanBeRead(data) {
        window.width = data.width;
        phone.settings.textScale = data.scale;
        const add = data.width === 390 ? "bottomBarAdd" : "railAdd";
        let button = hold(add);
        tryVerify(() => phone.listens());
        phone.hum(3000);
        read("what a thumb says", "speakOverlay");
        mouseMove(button, 20, 250);
        tryVerify(() => find("speakHint").text === "Let go to throw it away");
        read("what a thumb throws away", "speakOverlay");
        letGo(button, 0, 250);
        phone.refuseMicrophone("microphone_refused");
        button = hold(add);
        tryVerify(() => find("speakRefused") !== null);
        read("no microphone", "speakOverlay");
        letGo(button);
        phone.refuseMicrophone("");
        tap("speakTile");
        phone.hum(2000);
        read("the sheet listens");
        tap("speakTile");
        read("a voice note of a draft");
        tap("commentSave");
        open("comment", { id: phone.newestComment() });
        read("a voice note of a comment");
        tap("spokenLine");
        phone.listen(1000);
        read("a voice note that is heard");
        open("comment", { id: phone.commentSpokenElsewhere(3000) });
        read("a voice note that is elsewhere");
    }
}
