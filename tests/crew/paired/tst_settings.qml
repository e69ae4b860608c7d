import QtQuick
import QtTest
import Leadhand.Controls

// What one chooses for this device holds at once.
CrewCase {
    name: "Settings"

    function test_twoTapsFromEveryScreen() {
        tap("pageSyncLine");
        tap("syncSettings");
        tryVerify(() => find("settingsPage") !== null);
        compare(taps, 2);
    }

    function test_choicesHoldAtOnce() {
        open("settings", {});
        tap("settingTheme_dark");
        compare(Theme.scheme, "dark");
        tap("settingTheme_light");
        compare(Theme.scheme, "light");
        tap("settingText_2");
        compare(Theme.textScale, 2);
        tap("settingText_1");
        compare(Theme.textScale, 1);
        tap("settingLanguage_fr");
        verify(find("settingsPage").title.startsWith("‹"));
        tap("settingLanguage_en");
        compare(find("settingsPage").title, "Settings");
    }

    function test_photosOnlyOverWifiIsKeptWhereTheyAreMoved() {
        open("settings", {});
        compare(phone.kept("photos_free_only"), "");
        tap("settingPhotos_free");
        compare(phone.kept("photos_free_only"), "1");
        verify(find("settingPhotos_free").checked);
        tap("settingPhotos_any");
        compare(phone.kept("photos_free_only"), "");
    }
}
