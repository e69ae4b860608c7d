import QtQuick
import Leadhand.Controls

// One tile of the AddSheet.
SheetTile {
    required property var modelData
    readonly property string routeId: modelData.routeId

    iconName: modelData.iconName
    objectName: "addTile_" + routeId
    text: modelData.label
    onClicked: Navigator.open(routeId, Navigator.target)
    width: !parent ? 160 : Theme.largeText ? parent.width : Math.floor((parent.width - Theme.space12) / 2)
    tone: modelData.tone === undefined ? "done" : modelData.tone
}
