import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// One choice: what it is about, and its answers, of which one holds. `choices`: [{word, label}].
Card {
    id: pick

    required property string title
    required property var choices
    required property string current
    property string second: ""

    signal picked(string word)

    objectName: "settingPick"
    spacing: Theme.space12

    Words {
        kind: "strong"
        text: pick.title
        width: parent.width
    }
    Words {
        kind: "second"
        text: pick.second
        visible: text !== ""
        width: parent.width
    }
    Picks {
        current: pick.current
        prefix: pick.objectName + "_"
        width: parent.width
        Repeater {
            model: pick.choices
            delegate: SettingChip {
                onPicked: word => pick.picked(word)
            }
        }
    }
}
