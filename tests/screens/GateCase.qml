import QtQuick
import Leadhand.Controls
import Leadhand.Shell
import Leadhand.TestSample

// A day on which the stop holds, for the tests of it.
Finger {
    id: suite

    function init() {
        GateDay.begin([{ name: "Mrs. Smith", time: "08:30" }, { name: "Mrs. Provan", time: "11:00" },
                       { name: "Harrow Dental", time: "13:30" }, { name: "Dr. Leclerc", time: "15:00" }]);
        hold("Jane", 390, 844);
    }

    function cleanup() {
        Theme.textScale = 1;
    }

    function finishSmith() {
        GateDay.step("Mrs. Smith", "arrived");
        GateDay.step("Mrs. Smith", "done");
        tryVerify(() => see("currentVisitTitle").text.startsWith("Finish"));
    }

    // Nothing on the window, for the eye or for a reader, says whose visit is covered or when it is.
    function nothingSaid(but) {
        const said = GateDay.said(window.contentItem) + window.title;
        for (const word of ["Provan", "3 Lake Drive", "555 0162", "11:00", "Garage key"])
            verify(!said.includes(word), word + " is said in: " + said);
        verify(said.includes(but === undefined ? "issing" : but), "what to do is said");
    }
}
