import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// The languages beside each other, the device's own first: whoever can't read a screen finds theirs on it.
Picks {
    id: line

    objectName: "languageLine"
    current: Settings.language
    prefix: "pairLanguage_"
    spacing: 0

    Repeater {
        model: Languages.choices
        delegate: LanguageWord {
            onPicked: word => Settings.language = word
        }
    }
}
