import QtQuick
import QtTest
import Leadhand.Controls

// A device that belongs to no office yet.
CrewCase {
    name: "Pairing"

    function test_onlyPairingIsOffered() {
        tryVerify(() => find("pairDevice") !== null);
        compare(find("bottomBar"), null);
        verify(!find("pairGo").enabled);
    }

    function test_noContactIsOneSentence() {
        find("pairServerInput").text = "https://127.0.0.1:1";
        find("pairServer").edited();
        find("pairCodeInput").text = "K4TZ-9QMM";
        find("pairCode").edited();
        tap("pairGo");
        tryVerify(() => find("pairCode").error !== "", 8000);
        verify(find("pairGo").enabled);
    }
}
