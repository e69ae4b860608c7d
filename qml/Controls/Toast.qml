import QtQuick
import QtQuick.Layouts

// One sentence about what just happened, for 8 seconds, with Undo where it can be taken back.
Rectangle {
    id: toast

    property string text: ""
    property var undo: null
    readonly property bool shown: text !== ""

    signal finished

    objectName: "toast"
    color: Theme.ink
    implicitHeight: Math.max(Theme.touchPrimary, row.implicitHeight + Theme.space16)
    implicitWidth: Math.min(560, parent ? parent.width - Theme.space32 : 358)
    opacity: shown ? 1 : 0
    radius: Theme.radiusField
    // While somebody speaks, what stands there says what letting go will do.
    visible: opacity > 0 && !Navigator.holding
    z: 200
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Behavior on opacity {
        NumberAnimation { duration: Theme.motion }
    }
    Timer {
        id: timer

        interval: Theme.toastMs
        onTriggered: toast.dismiss()
    }
    GridLayout {
        id: row

        anchors {
            left: parent.left
            leftMargin: Theme.space20
            right: parent.right
            rightMargin: Theme.space8
            verticalCenter: parent.verticalCenter
        }
        columnSpacing: Theme.space8
        columns: Theme.largeText ? 1 : 2
        rowSpacing: 0
        Words {
            color: Theme.paper
            font.pixelSize: Theme.textSecond
            font.weight: Font.Medium
            text: toast.text
            Accessible.ignored: true
            Layout.fillWidth: true
        }
        QuietButton {
            fillPressed: Theme.inkSecond
            iconName: "undo"
            inkColor: Theme.paper
            objectName: "toastUndo"
            text: qsTr("Undo")
            visible: toast.undo !== null
            onClicked: {
                const takeBack = toast.undo;
                toast.dismiss();
                takeBack();
            }
        }
    }

    function show(text: string, undo: var): void {
        toast.undo = undo;
        toast.text = text;
        timer.restart();
    }

    function dismiss(): void {
        timer.stop();
        toast.text = "";
        toast.undo = null;
        toast.finished();
    }
}
