import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What one chooses for this device: language, looks, size of text, hand, and when photos travel.
Page {
    id: page

    objectName: "settingsPage"
    subtitle: qsTr("For this device only")
    title: qsTr("Settings")

    SettingPick {
        choices: Languages.choices
        current: Settings.language
        objectName: "settingLanguage"
        title: qsTr("Language")
        width: parent.width
        onPicked: word => Settings.language = word
    }
    SettingPick {
        choices: [{ word: "light", label: qsTr("Light") }, { word: "dark", label: qsTr("Dark") },
                  { word: "sun", label: qsTr("Full sun") }, { word: "auto", label: qsTr("Like the system") }]
        current: Settings.theme
        objectName: "settingTheme"
        title: qsTr("Looks")
        width: parent.width
        onPicked: word => Settings.theme = word
    }
    SettingPick {
        choices: [{ word: "1", label: qsTr("%1 %").arg(100) }, { word: "1.25", label: qsTr("%1 %").arg(125) },
                  { word: "1.5", label: qsTr("%1 %").arg(150) }, { word: "2", label: qsTr("%1 %").arg(200) }]
        current: String(Settings.textScale)
        objectName: "settingText"
        title: qsTr("Size of text")
        width: parent.width
        onPicked: word => Settings.textScale = Number(word)
    }
    SettingPick {
        choices: [{ word: "any", label: qsTr("With any signal") },
                  { word: "free", label: qsTr("Only over Wi-Fi") }]
        current: Settings.photosOnFreeOnly ? "free" : "any"
        objectName: "settingPhotos"
        second: qsTr("Words always go at once; they need very little.")
        title: qsTr("Photos are sent and fetched")
        width: parent.width
        onPicked: word => Settings.photosOnFreeOnly = word === "free"
    }
    SettingPick {
        choices: [{ word: "right", label: qsTr("Right") }, { word: "left", label: qsTr("Left") }]
        current: Settings.leftHanded ? "left" : "right"
        objectName: "settingHand"
        title: qsTr("Hand that holds the device")
        width: parent.width
        onPicked: word => Settings.leftHanded = word === "left"
    }
    SettingPick {
        choices: [{ word: "moving", label: qsTr("Moving") }, { word: "still", label: qsTr("Still") }]
        current: Settings.reduceMotion ? "still" : "moving"
        objectName: "settingMotion"
        title: qsTr("Screens come and go")
        width: parent.width
        onPicked: word => Settings.reduceMotion = word === "still"
    }
}
