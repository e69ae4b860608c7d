import QtQuick

// What a RolledBar shows.
Item {
    id: content

    required property var bar

    objectName: "rolledBarContent"
    implicitHeight: name.implicitHeight
    IconButton {
        id: back

        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus
        iconName: "chevronLeft"
        objectName: "rolledBack"
        text: qsTr("Back")
        visible: content.bar.backShown
        x: content.bar.words - Theme.space12
        onClicked: Navigator.back()
    }
    Words {
        id: name

        anchors.verticalCenter: parent.verticalCenter
        kind: "strong"
        maximumLineCount: 1
        text: content.bar.title
        width: content.width - x - content.bar.words
        x: content.bar.words + (back.visible ? back.width - Theme.space8 : 0)
        Accessible.ignored: true
    }
}
