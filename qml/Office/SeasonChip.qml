import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// A season an instruction holds in.
Chip {
    id: chip

    required property string modelData
    readonly property Picks picks: parent as Picks
    readonly property string current: picks ? picks.current : ""

    signal picked(string season)

    checkable: false
    checked: current === modelData
    objectName: "season_" + modelData
    outlined: true
    text: qsTr("Season %1").arg(modelData)
    onClicked: chip.picked(chip.modelData)
}
