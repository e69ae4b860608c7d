import QtQuick
import QtQuick.Templates as T

// The round (+): a tap chooses, a hold speaks; what is said is kept when the thumb lets go, and thrown away
// where it has slid off.
T.AbstractButton {
    id: control

    // This press has become a hold: letting go chooses nothing.
    property bool held: false
    readonly property point way: Qt.point(thumb.point.scenePosition.x - thumb.point.scenePressPosition.x,
                                          thumb.point.scenePosition.y - thumb.point.scenePressPosition.y)
    readonly property bool away: Math.hypot(way.x, way.y) > Theme.touch * 2

    // Tapped, or pressed with a key.
    signal chosen

    focusPolicy: Qt.StrongFocus
    objectName: "addButton"
    text: qsTr("Add")
    implicitHeight: Theme.touchPrimary
    implicitWidth: Theme.touchPrimary
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: Navigator.holdable ? qsTr("Comment, opportunity and more. Hold it to speak.")
                                               : qsTr("Comment, opportunity and more")
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()
    Component.onDestruction: control.letGo()
    onAwayChanged: if (held) Navigator.holdAway = away
    onClicked: if (!held) control.chosen()

    PointHandler {
        id: thumb

        enabled: Navigator.holdable
        onActiveChanged: active ? patience.restart() : control.letGo()
    }
    // Behind the click that letting go still makes.
    Timer {
        id: after

        interval: 0
        onTriggered: control.held = false
    }
    Timer {
        id: patience

        interval: Theme.holdMs
        onTriggered: {
            control.held = true;
            Navigator.holdAway = false;
            Navigator.holding = true;
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            color: Theme.inkOnAct
            name: control.held ? "mic" : "plus"
            size: 28
            stroke: 2.4
        }
    }

    background: Rectangle {
        color: control.held && control.away ? Theme.danger : control.down ? Theme.actPressed : Theme.act
        radius: height / 2
        FocusRing {
            control: control
            radius: parent.radius + 4
            shown: control.visualFocus
        }
    }

    function letGo(): void {
        patience.stop();
        if (!held)
            return;
        Navigator.holding = false;
        after.start();
    }
}
