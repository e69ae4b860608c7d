import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.TestSample

// What the tests of the hours sheet share: a morning at Mrs. Smith's, and the sheet of it in Jane's hands.
Finger {
    id: suite

    property string visit: ""

    function init() {
        visit = HoursDay.begin("Mrs. Smith");
        hold("Jane", 390, 844);
    }

    // Two and a half hours at Mrs. Smith's, and the sheet of it.
    function beDone() {
        HoursDay.step(visit, "arrived");
        HoursDay.pass(150);
        HoursDay.step(visit, "done");
        openSheet();
    }

    function openSheet() {
        Navigator.open("hours", { id: visit });
        tryVerify(() => shown().objectName === "hoursPage" && shown().title === "Mrs. Smith");
    }

    function total() {
        return see("section_hoursTotal").text;
    }
}
