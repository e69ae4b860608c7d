import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.Shell
import Leadhand.TestSample

// What is unsent goes into one sealed file that the office can read, and how that ended is said.
Finger {
    id: suite

    name: "WorkFile"

    function init() {
        SyncDay.inStep();
        hold("Jane", 390, 844);
    }

    function cleanup() {
        Theme.textScale = 1;
    }

    function begin() {
        Navigator.open("sync", {});
        tryVerify(() => shown().objectName === "syncPage");
    }

    // Presses the button, and chooses this file where the system asks for one.
    function put(file) {
        press("workExport");
        let dialog = null;
        tryVerify(() => {
            dialog = findChild(see("workFile"), "workFileDialog");
            return dialog !== null && dialog.visible;
        }, 5000, "nobody asks where");
        verify(dialog.selectedFile.toString().endsWith(".work"), dialog.selectedFile);
        // As its own button does; nothing is to be written where it begins.
        dialog.chosen(file);
        dialog.reject();
    }

    function test_withNothingUnsentThereIsNothingOfIt() {
        begin();
        see("contactCard");
        verify(!isSeen("workFile"));
        SyncDay.comment("Mrs. Smith", "She asks for the bill");
        tryVerify(() => isSeen("workExport"));
        verify(see("workExport").height >= Theme.touch);
    }

    function test_theOfficeReadsWhatWasPutThere() {
        const first = SyncDay.comment("Mrs. Smith", "The first one");
        SyncDay.comment("Mrs. Provan", "The second one");
        WorkDay.picture(first);
        begin();
        const file = WorkDay.file("jane.work");
        put(file);
        tryVerify(() => isSeen("workOutcome"));
        compare(see("workOutcome").title, "3 things are in “jane.work”. Bring that file to the office.");
        compare(see("workOutcome").second, "Only the office can read it. All of it stays on this phone too.");
        compare(see("workOutcome").tone, "done");
        const work = WorkDay.read(file);
        compare(work.error, undefined);
        compare(work.device, 1);
        compare(work.actions, 3);
        compare(work.photos, 1);
        verify(work.signed);
        verify(isSeen("workExport"), "all of it is still here");
        compare(SyncDay.written("Mrs. Smith"), ["The first one"]);
    }

    function test_aPhotoThatIsNotHereIsSaid() {
        SyncDay.photo(SyncDay.comment("Mrs. Smith", "The first one"), 3240000);
        begin();
        put(WorkDay.file("photo.work"));
        tryVerify(() => isSeen("workOutcome"));
        compare(see("workOutcome").second, "1 photo is no longer on this phone, and not in the file.");
        compare(WorkDay.read(WorkDay.file("photo.work")).actions, 2);
    }

    function test_whereOnlyLostPhotosWaitItSaysSo() {
        SyncDay.photo(SyncDay.comment("Mrs. Smith", "The first one"), 3240000);
        Sample.actAs("Jane");
        begin();
        put(WorkDay.file("lost.work"));
        tryVerify(() => isSeen("workOutcome"));
        compare(see("workOutcome").title,
                "The file is empty: the photos that the office lacks are no longer on this phone.");
        compare(see("workOutcome").tone, "info");
    }

    function test_onceAllHasArrivedNobodyIsAskedToBringIt() {
        SyncDay.comment("Mrs. Smith", "The first one");
        begin();
        put(WorkDay.file("arrived.work"));
        tryVerify(() => isSeen("workOutcome"));
        SyncDay.inStep();
        tryCompare(see("workOutcome"), "title",
                   "Everything has reached the office by now. No file is needed.");
        compare(see("workOutcome").second, "");
        verify(!isSeen("workExport"));
    }

    function test_stoppedItLeavesNoFile() {
        SyncDay.comment("Mrs. Smith", "The first one");
        begin();
        const file = WorkDay.file("stopped.work");
        WorkDay.hold(file);
        put(file);
        tryVerify(() => isSeen("workRunning"));
        verify(!isSeen("workExport"), "one at a time");
        verify(see("workCancel").height >= Theme.touch);
        press("workCancel");
        WorkDay.letGo();
        tryVerify(() => isSeen("workOutcome"));
        WorkDay.letGo();
        compare(see("workOutcome").title,
                "Stopped. There is no file, and everything is still on this phone.");
        compare(WorkDay.names().filter(name => name.startsWith("stopped")), []);
        verify(isSeen("workExport"));
    }

    function test_whereNothingCanBeWrittenItSaysSo() {
        SyncDay.comment("Mrs. Smith", "The first one");
        begin();
        put(WorkDay.fileNowhere());
        tryVerify(() => isSeen("workOutcome"));
        compare(see("workOutcome").title,
                "The file can't be written there. Choose another place; "
                + "everything is still on this phone.");
        compare(see("workOutcome").tone, "danger");
        put("content://a.place/that/is/no/folder");
        tryCompare(see("workOutcome"), "tone", "danger");
        put(WorkDay.file("again.work"));
        tryCompare(see("workOutcome"), "tone", "done");
    }

    // Layouts come to rest over a few frames: what is wrong counts when it stays.
    function look(what) {
        let found = Sample.unreadable(window.contentItem);
        for (let looks = 0; looks < 40 && found.length > 0; ++looks) {
            wait(50);
            found = Sample.unreadable(window.contentItem);
        }
        compare(found.join("; "), "", what);
    }

    function test_everyStateCanBeRead_data() {
        const data = [];
        for (const width of [360, 1180])
            for (const scale of [1, 2])
                data.push({ tag: width + " at " + scale * 100 + " %", width: width, scale: scale });
        return data;
    }

    function test_everyStateCanBeRead(data) {
        Theme.textScale = data.scale;
        hold("Jane", data.width, 820);
        SyncDay.comment("Mrs. Smith", "The first one");
        begin();
        const file = WorkDay.file("read " + data.tag + ".work");
        WorkDay.hold(file);
        put(file);
        tryVerify(() => isSeen("workRunning"));
        look("on its way");
        press("workCancel");
        WorkDay.letGo();
        tryVerify(() => isSeen("workOutcome"));
        WorkDay.letGo();
        look("stopped");
        put(WorkDay.fileNowhere());
        tryCompare(see("workOutcome"), "tone", "danger");
        look("not written");
        put(file);
        tryCompare(see("workOutcome"), "tone", "done");
        look("written");
    }
}
