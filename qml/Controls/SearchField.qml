import QtQuick

// Finding by words; `text` changes as one types.
TextField {
    id: field

    objectName: "searchField"
    iconName: "search"
    inputMethodHints: Qt.ImhNoPredictiveText
    label: ""
    placeholder: qsTr("Search")

    IconButton {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: "close"
        inkColor: Theme.inkSecond
        objectName: "searchFieldClear"
        text: qsTr("Clear search")
        visible: field.text !== ""
        onClicked: {
            field.text = "";
            field.edited();
        }
    }
}
