import QtQuick

// Icon and words of an empty PhotoTile.
Item {
    id: content

    property string iconName: "camera"
    property string text: ""
    property bool shown: true

    objectName: "photoTileContent"
    implicitHeight: shown ? column.implicitHeight : 0

    Column {
        id: column

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        visible: content.shown
        width: parent.width
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: content.iconName
            size: 28
        }
        Words {
            color: Theme.ink
            font.weight: Font.Medium
            horizontalAlignment: Text.AlignHCenter
            kind: "small"
            text: content.text
            width: parent.width
            Accessible.ignored: true
        }
    }
}
