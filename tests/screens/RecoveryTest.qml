import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.TestSample

// What the tests of problems share: Monday, nine o'clock, Jane's crew at Mrs. Smith's.
Finger {
    id: suite

    property string visit: ""

    function init() {
        RecoveryDay.toSunday();
        visit = HoursDay.begin("Mrs. Smith");
        hold("Jane", 390, 844);
        taps = 0;
    }

    function cleanup() {
        Theme.textScale = 1;
    }

    function openCase(id) {
        Navigator.open("case", { id: id });
        tryVerify(() => shown().objectName === "casePage" && shown().title === RecoveryDay.reference(id));
    }

    // Into a field of running text, all at once.
    function say(name, text) {
        const field = see(name + "Input");
        field.forceActiveFocus();
        field.text = text;
        wait(0);
    }
}
