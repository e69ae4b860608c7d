import QtQuick
import QtTest
import Leadhand.Controls

// Another language is spoken at once, and everywhere: what a screen shows after the change is what it shows
// when it is opened in that language.
CrewCase {
    name: "Language"

    function cleanup(): void {
        phone.speak("en");
        phone.sync();
    }

    // What can be read between these heights of the window; a list keeps more rows than it shows.
    function wordsOf(item, found, top, bottom) {
        if (!item.visible)
            return found;
        const y = item.mapToItem(null, 0, 0).y;
        if (item.text !== undefined && item.lineCount !== undefined && item.text !== ""
                && y >= top && y + item.height <= bottom)
            found.push(item.text);
        const above = item.clip ? Math.max(top, y) : top;
        const below = item.clip ? Math.min(bottom, y + item.height) : bottom;
        for (let at = 0; at < item.children.length; ++at)
            wordsOf(item.children[at], found, above, below);
        return found;
    }

    function words() {
        let before = "";
        let now = "";
        tryVerify(() => {
            before = now;
            now = wordsOf(window.contentItem, [], 0, window.height).sort().join("\n");
            return now !== "" && now === before;
        }, 5000, "the words do not come to rest");
        return now;
    }

    function test_everyScreen_data() {
        return [
            { tag: "today", route: "today", params: {} },
            { tag: "visit", route: "visit", params: { id: phone.smithVisit } },
            { tag: "log", route: "log", params: { day: "2012-05-10" } },
            { tag: "comment", route: "comment", params: { id: phone.plantersComment() } },
            { tag: "done", route: "comment", params: { id: phone.smithComment } },
            { tag: "writeComment", route: "writeComment", params: {} },
            { tag: "customers", route: "customers", params: {} },
            { tag: "customer", route: "customer", params: { id: phone.smithCustomer } },
            { tag: "opportunities", route: "opportunities", params: {} },
            { tag: "opportunity", route: "opportunity", params: { id: phone.provanOpportunity } },
            { tag: "refer", route: "refer", params: {} },
            { tag: "updates", route: "updates", params: {} },
            { tag: "sync", route: "sync", params: {} },
            { tag: "settings", route: "settings", params: {} }
        ];
    }

    function test_everyScreen(screen) {
        open(screen.route, screen.params);
        const english = words();
        verify(!english.includes("‹"));
        phone.speak("fr");
        const changed = words();
        init();
        open(screen.route, screen.params);
        const fresh = words();
        verify(fresh.includes("‹"));
        // A list may stand a little further up or down: what is still said as before is what counts.
        const before = english.split("\n");
        const after = fresh.split("\n");
        const stale = changed.split("\n").filter(line => before.includes(line) && !after.includes(line));
        compare(stale.join(" | "), "");
    }

    function test_theSyncLineOfEveryState() {
        const line = () => find("pageSyncLine").text;
        phone.speak("fr");
        verify(line().startsWith("‹"), line());
        phone.speak("en");
        verify(!line().includes("‹"), line());
        phone.loseSignal();
        phone.speak("fr");
        verify(line().startsWith("‹"), line());
    }

    function test_aProblemIsSaidAgain() {
        open("refer", {});
        tap("referYes");
        tryVerify(() => find("referProblem") !== null);
        phone.speak("fr");
        const problem = find("referProblem");
        verify(problem === null || problem.title.startsWith("‹"));
    }
}
