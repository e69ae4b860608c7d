import QtQuick

// One place in the BottomBar; modelData is a tab with its `bar` and its `side`.
// With large text only the present one shows its words, so that all fit.
NavItem {
    id: item

    required property var modelData

    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    badge: modelData.badge === undefined ? 0 : modelData.badge
    checked: modelData.bar.current === modelData.id
    iconName: modelData.iconName
    labelShown: !Theme.largeText || checked
    objectName: "bottomBar_" + modelData.id
    text: modelData.label
    width: modelData.side.given(implicitWidth)
    onClicked: item.modelData.bar.chosen(item.modelData.id)
}
