import QtQuick
import Leadhand.Controls

// A season an instruction holds in.
Chip {
    id: chip

    required property string modelData
    property string current: ""

    signal picked(string season)

    checkable: false
    checked: current === modelData
    objectName: "season_" + modelData
    outlined: true
    text: qsTr("Season %1").arg(modelData)
    onClicked: chip.picked(chip.modelData)
}
