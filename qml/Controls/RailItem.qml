import QtQuick

// One place on the Rail; modelData is a tab with its `rail`.
NavItem {
    id: item

    required property var modelData

    badge: modelData.badge === undefined ? 0 : modelData.badge
    checked: modelData.rail.current === modelData.id
    iconName: modelData.iconName
    objectName: "rail_" + modelData.id
    railed: true
    text: modelData.label
    width: modelData.rail.width
    onClicked: item.modelData.rail.chosen(item.modelData.id)
}
