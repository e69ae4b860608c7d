import QtQuick
import QtQuick.Templates as T

// A voice note: pressed, it is heard or stops. `here` false: its sound is not on this device yet.
T.AbstractButton {
    id: control

    // "0:07"
    required property string length
    required property bool here
    property bool playing: false
    // While it is heard: "0:03", and 0 to 1.
    property string time: ""
    property real share: 0
    property bool removable: false
    readonly property string away: here ? "" : qsTr("Comes when there is signal")

    signal removed

    focusPolicy: Qt.StrongFocus
    objectName: "voiceLine"
    padding: Theme.space8
    rightPadding: removable ? remove.width + Theme.space8 : Theme.space16
    text: playing ? qsTr("Stop the voice note") : qsTr("Play the voice note, %1").arg(length)
    implicitHeight: Math.max(Theme.touchPrimary, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: 320
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: away
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: VoiceLineContent {
        first: control.playing ? qsTr("%1 of %2", "0:03 of 0:07").arg(control.time).arg(control.length)
                               : qsTr("Voice note, %1").arg(control.length)
        here: control.here
        playing: control.playing
        second: control.away
        share: control.share
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.surfaceBorder
        color: control.down ? Theme.pressed : Theme.quiet
        radius: Theme.radiusField
        FocusRing {
            control: control
            shown: control.visualFocus
        }
    }

    IconButton {
        id: remove

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: "close"
        objectName: "voiceRemove"
        text: qsTr("Remove the voice note")
        visible: control.removable
        onClicked: control.removed()
    }
}
