import QtQuick
import Leadhand.Controls

// One answer of a SettingPick.
Chip {
    id: chip

    required property var modelData
    required property string current

    signal picked(string word)

    checkable: false
    checked: current === modelData.word
    objectName: "settingChip_" + modelData.word
    text: modelData.label
    onClicked: chip.picked(chip.modelData.word)
    Accessible.checkable: true
    Accessible.role: Accessible.RadioButton
}
