import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// One answer of a SettingPick.
Chip {
    id: chip

    required property var modelData
    readonly property Picks picks: parent as Picks
    readonly property string current: picks ? picks.current : ""

    signal picked(string word)

    checkable: false
    checked: current === modelData.word
    objectName: (picks ? picks.prefix : "setting_") + modelData.word
    text: modelData.label
    onClicked: chip.picked(chip.modelData.word)
    Accessible.checkable: true
    Accessible.role: Accessible.RadioButton
}
