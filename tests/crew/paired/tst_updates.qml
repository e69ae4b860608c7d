import QtQuick
import QtTest
import Leadhand.Controls

// What became of one's own work.
CrewCase {
    name: "Updates"

    function test_aRowForEverythingNewAndOneTapForAllRead() {
        open("updates", {});
        tryVerify(() => find("updateLine") !== null);
        verify(find("updatesList").count >= 5);
        verify(find("updateUnread") !== null);
        compare(Navigator.unread, find("updatesList").count);
        tap("updatesMarkRead");
        tryVerify(() => find("updateUnread") === null);
        compare(Navigator.unread, 0);
        compare(find("updatesPage").subtitle, "All read");
    }

    function test_anAnswerShowsUp() {
        tap("stepMoreFirst");
        tap("quickPhrase_1");
        tap("commentSave");
        const before = Navigator.unread;
        phone.jackiAnswers("Karen calls her today", "Call Mrs. Smith");
        tryVerify(() => Navigator.unread > before);
        open("updates", {});
        tryVerify(() => find("updatesList").itemAtIndex(1) !== null);
        const rows = [0, 1, 2].map(at => find("updatesList").itemAtIndex(at)).filter(row => row !== null);
        compare(rows.map(row => row.news).filter(news => news === "Karen calls her today").length, 1,
                rows.map(row => row.news).join("; "));
    }
}
