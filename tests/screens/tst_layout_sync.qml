import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

// The sync centre can be read in all its states: at both sizes of text, phone and tablet, many words.
Finger {
    id: suite

    name: "LayoutSync"

    function cleanup() {
        Theme.textScale = 1;
        SyncDay.inStep();
    }

    // Layouts come to rest over a few frames: what is wrong counts when it stays.
    function read(what) {
        let found = Sample.unreadable(window.contentItem);
        for (let looks = 0; looks < 40 && found.length > 0; ++looks) {
            wait(50);
            found = Sample.unreadable(window.contentItem);
        }
        compare(found.join("; "), "", what);
    }

    function test_everyStateCanBeRead_data() {
        const data = [];
        for (const size of [[390, 844], [360, 640], [1180, 820]])
            for (const scale of [1, 2])
                data.push({ tag: size[0] + " at " + scale * 100 + " %", width: size[0], height: size[1],
                            scale: scale });
        return data;
    }

    function test_everyStateCanBeRead(data) {
        Theme.textScale = data.scale;
        SyncDay.inStep();
        hold("Jane", data.width, data.height);
        SyncDay.outOfStep();
        Navigator.open("sync", {});
        tryVerify(() => isSeen("refusedCard"));
        read("out of step");
        see("conflictRestore").clicked();
        read("one's own stands again");
        SyncDay.contact("device_revoked", "", "revoked", 0);
        see("refusedFirst").clicked();
        tryVerify(() => !isSeen("refusedCard"));
        read("signed out");
        SyncDay.inStep();
        Navigator.back();
        Navigator.open("sync", {});
        tryVerify(() => !isSeen("conflictCard"));
        read("in step");
    }
}
