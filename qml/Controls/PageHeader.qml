import QtQuick

// Sync line, back button, title and subtitle of a Page.
Item {
    id: header

    property string title: ""
    property string subtitle: ""
    property bool backShown: false
    property bool inPane: false
    property real trailingWidth: 0
    // Nothing may stand outside the header's own width.
    property bool flush: false
    readonly property real titleY: titleRow.y
    // Height of the first line of the title.
    readonly property real titleLine: Theme.textTitle * 1.2
    readonly property bool syncShown: !inPane && Navigator.syncText !== ""

    objectName: "pageHeader"
    implicitHeight: titleRow.y + titleRow.height + Theme.space12

    TextMetrics {
        id: longest

        font.family: Theme.fontFamily
        font.pixelSize: Theme.textTitle
        font.weight: Font.Bold
        text: header.title.split(" ").reduce((most, word) => word.length > most.length ? word : most, "")
    }
    SyncLine {
        id: sync

        objectName: "pageSyncLine"
        syncState: Navigator.syncState
        text: Navigator.syncText
        visible: header.syncShown
        width: Math.min(implicitWidth, header.width)
        onClicked: if (Navigator.has("sync")) Navigator.open("sync", {})
    }
    Item {
        id: titleRow

        height: Math.max(texts.implicitHeight, back.visible ? back.height : 0)
        width: header.width
        y: header.syncShown ? sync.height : Theme.space20
        IconButton {
            id: back

            iconName: "chevronLeft"
            objectName: "pageBack"
            text: qsTr("Back")
            visible: header.backShown
            x: header.flush ? 0 : -Theme.space12
            y: Math.max(0, (header.titleLine - height) / 2)
            onClicked: Navigator.back()
        }
        Column {
            id: texts

            spacing: Theme.space4
            width: parent.width - x
            x: !back.visible ? 0 : back.x + back.width + Theme.space4
            Words {
                // One long word becomes a little smaller before it breaks.
                font.pixelSize: Math.floor(Theme.textTitle * Math.min(1, width / (longest.advanceWidth + 1)))
                kind: "title"
                objectName: "pageTitle"
                text: header.title
                width: parent.width - header.trailingWidth
            }
            Words {
                kind: "second"
                objectName: "pageSubtitle"
                text: header.subtitle
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
