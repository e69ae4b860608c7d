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

    // The device is set to French, then English: its own language stands first and is the one chosen; each
    // other is one tap away and is kept.
    function test_aLanguageIsOneTap() {
        const shown = Array.from(find("languageLine").children).filter(item => item.picked !== undefined);
        compare(shown.map(item => item.modelData.word), ["fr", "en", "es"]);
        verify(find("pairLanguage_fr").chosen);
        tap("pairLanguage_en");
        compare(find("pairDevice").title, "Pair this device");
        compare(phone.kept("ui.language"), "en");
        tap("pairLanguage_fr");
        verify(find("pairDevice").title.startsWith("‹"));
        compare(phone.kept("ui.language"), "fr");
        compare(taps, 2);
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
