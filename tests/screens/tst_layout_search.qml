import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

// The search can be read in all its states: at both sizes of text, phone and tablet.
Finger {
    name: "LayoutSearch"

    function cleanup() {
        Theme.textScale = 1;
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
        hold("Jane", data.width, data.height);
        Navigator.open("search", { words: "planter" });
        tryVerify(() => see("findings").count > 1);
        read("what was found");
        see("findings").itemAtIndex(0).opened();
        press("searchSort");
        read("the sorts");
        press("filter_visit");
        see("searchEmpty");
        read("nothing found");
        press("searchCustomer");
        read("whose");
        press("searchFilterClose");
        press("searchFieldClear");
        see("recent_planter");
        read("what was looked for lately");
        Navigator.back();
        Navigator.tab("today");
        Navigator.open("coming", {});
        see("comingPage");
        read("the days ahead");
    }
}
