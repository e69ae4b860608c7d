import QtQuick

// One photo over the whole page. While only its thumbnail is here, that stands in, and words say so.
FocusScope {
    id: viewer

    required property bool opened
    // The whole picture, "" while it is not on this device; the thumbnail, or "".
    required property string whole
    required property string small

    signal closed

    objectName: "photoViewer"
    anchors.fill: parent
    enabled: opened
    focus: opened
    visible: opened
    z: 100
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Photo")
    Keys.onEscapePressed: viewer.closed()
    Keys.onBackPressed: viewer.closed()
    onOpenedChanged: {
        if (opened)
            viewer.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
        TapHandler {}
    }
    Image {
        id: picture

        anchors {
            bottom: note.visible ? note.top : parent.bottom
            left: parent.left
            margins: Theme.space16
            right: parent.right
            top: closer.bottom
        }
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        objectName: "photoViewerPicture"
        source: !viewer.opened ? "" : viewer.whole !== "" ? viewer.whole : viewer.small
        // No more points than a screen has, however many the camera had.
        sourceSize.height: 2048
        sourceSize.width: 2048
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Photo")
    }
    Words {
        id: note

        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.space24
            left: parent.left
            leftMargin: Theme.space16
            right: parent.right
            rightMargin: Theme.space16
        }
        horizontalAlignment: Text.AlignHCenter
        kind: "small"
        objectName: "photoViewerNote"
        text: qsTr("The whole photo comes when there is signal")
        visible: viewer.whole === ""
    }
    IconButton {
        id: closer

        anchors {
            right: parent.right
            rightMargin: Theme.space16
            top: parent.top
            topMargin: Theme.space16
        }
        fill: Theme.quiet
        iconName: "close"
        objectName: "photoViewerClose"
        text: qsTr("Close")
        onClicked: viewer.closed()
    }
}
