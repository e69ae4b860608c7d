import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

// The days ahead: what is planned, what must not be missed, and whether the briefs are on board.
Finger {
    name: "Coming days"

    function init() {
        hold("Jane", 390, 844);
        Navigator.tab("today");
        see("todayPage");
    }

    function test_todayLeadsToTheDaysAhead() {
        const row = see("todayComing");
        compare(row.title, "2 visits in the next 14 days");
        compare(row.second, "All briefs are on this device");
        press("todayComing");
        tryVerify(() => shown().objectName === "comingPage");
        const list = see("comingList");
        tryCompare(list, "count", 2);
        list.forceLayout();
        compare(list.itemAtIndex(0).customerName, "Harrow Dental");
        compare(list.itemAtIndex(1).customerName, "Sra. Ortega");
        compare(list.itemAtIndex(0).third, "Brief on this device");
        verify(shown().subtitle.startsWith("As of "), shown().subtitle);
        press("comingLine_Sra. Ortega");
        tryVerify(() => shown().objectName === "visitPage" && shown().title === "Sra. Ortega");
    }

    function test_whatIsStillToComeIsSaid() {
        Sample.awaits("Harrow Dental");
        tryCompare(see("todayComing"), "second", "Of 1 brief more is still to come");
        press("todayComing");
        const list = see("comingList");
        tryCompare(list, "count", 2);
        list.forceLayout();
        compare(list.itemAtIndex(0).third, "More of the brief is still to come");
        compare(list.itemAtIndex(1).third, "Brief on this device");
    }
}
