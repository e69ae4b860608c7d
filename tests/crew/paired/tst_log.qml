import QtQuick
import QtTest
import Leadhand.Controls

// The daily log.
CrewCase {
    name: "DailyLog"

    function test_emptyDayOffersAComment() {
        open("log", {});
        tryVerify(() => find("dailyLogEmpty") !== null);
        tap("emptyStateAction");
        tryVerify(() => find("commentSheet") !== null);
    }

    function test_aDayShowsItsRowsByCustomer() {
        open("log", { day: "2012-05-10" });
        tryVerify(() => find("logRow") !== null);
        compare(find("dailyLogList").count, 1);
        verify(find("logSection_Mrs. Smith") !== null);
        compare(find("logRowProgress").text, "0 of 2 done");
        tap("dayAfter");
        tryCompare(find("dailyLogList"), "count", 0);
    }

    function test_whatIsWrittenStandsThereAtOnce() {
        open("log", {});
        open("writeComment", {});
        tap("quickPhrase_3");
        tap("commentSave");
        tryVerify(() => find("logRow") !== null);
        compare(find("logRowProgress").text, "On this phone");
    }
}
