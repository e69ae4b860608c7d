import QtQuick
import Leadhand.Controls

// One thing this device wrote, and where it is; refused ones say why.
ListRow {
    id: item

    required property string words
    required property string where
    required property string tone
    required property string why
    required property string line
    required property string route
    required property string recordId
    readonly property bool opens: route !== "" && Navigator.has(route)
    readonly property var parts: [why, words, line]


    required title
    chevron: opens
    iconColor: Theme.toneInk(tone)
    iconName: tone === "done" ? "cloudCheck" : tone === "danger" ? "warning" : "device"
    objectName: "syncItem"
    second: parts.filter(part => part !== "").join("\n")
    secondLines: 6
    tag: where
    tagTone: tone
    onClicked: if (item.opens) Navigator.open(item.route, { id: item.recordId })
}
