import QtQuick
import QtTest
import Leadhand.Controls

// A day with 10,000 comments: scrolled from its first row to its last, the list never has more rows than fill
// the screen and the cache before and behind it, and makes no new ones where it has enough.
CrewCase {
    id: suite

    name: "LongLog"

    readonly property int comments: 10000

    // The rows that are there now, by what the list calls its content.
    function rows(list) {
        return Array.from(list.contentItem.children).filter(item => item.objectName === "logRow");
    }

    function test_neverMoreThanAScreenful() {
        open("log", { day: phone.fillLog(suite.comments) });
        tryVerify(() => find("dailyLogList") !== null);
        tryCompare(find("dailyLogList"), "count", suite.comments, 20000);
        const list = find("dailyLogList");
        tryVerify(() => rows(list).length > 0);
        const made = new Set();
        let most = 0;
        let smallest = Infinity;
        for (let steps = 0; steps < suite.comments; ++steps) {
            list.forceLayout();
            const now = rows(list);
            most = Math.max(most, now.length);
            for (const row of now) {
                made.add(row);
                if (row.y >= list.contentY && row.y + row.height <= list.contentY + list.height)
                    smallest = Math.min(smallest, row.height);
            }
            if (list.atYEnd)
                break;
            list.contentY = Math.min(list.contentY + list.height * 0.9,
                                     list.originY + list.contentHeight - list.height + list.bottomMargin);
            if (steps % 50 === 0)
                wait(0);
        }
        const fits = Math.ceil((list.height + 2 * list.cacheBuffer) / (smallest + list.spacing)) + 2;
        console.info(suite.comments + " rows: at most " + most + " alive, " + made.size + " ever made, "
                     + fits + " fit the screen and its cache");
        verify(list.itemAtIndex(suite.comments - 1) !== null);
        verify(most <= fits, most + " rows at once, " + fits + " fit");
        // Rows that left the screen are used again.
        verify(made.size <= 2 * fits, made.size + " rows were made, " + fits + " fit");
    }
}
