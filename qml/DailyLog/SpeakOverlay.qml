import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What a thumb on the (+) says: for whom, how long already, and what letting go will do.
FocusScope {
    id: overlay

    readonly property bool running: spoken.recording.running
    readonly property bool refused: Navigator.holding && spoken.problem !== ""
    readonly property bool away: running && Navigator.holdAway
    // Whom it is about, as it was when the thumb came down.
    property var about: ({})

    objectName: "speakOverlay"
    visible: running || refused
    Accessible.role: Accessible.AlertMessage
    Accessible.name: refused ? spoken.problem : hint.text
    Keys.onEscapePressed: overlay.throwAway()
    Component.onCompleted: if (Navigator.holding) overlay.begin()

    SpokenComment {
        id: spoken
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
        TapHandler {}
    }
    Card {
        anchors {
            bottom: parent.bottom
            bottomMargin: Theme.space32
            horizontalCenter: parent.horizontalCenter
        }
        fill: overlay.away ? Theme.dangerSoft : Theme.card
        width: Math.min(parent.width - Theme.space16 * 2, 480)
        Words {
            kind: "strong"
            objectName: "speakFor"
            text: spoken.customerName === "" ? qsTr("You choose who said it afterwards")
                                             : qsTr("For %1").arg(spoken.customerName)
            visible: overlay.running
            width: parent.width
        }
        RecordingMeter {
            level: spoken.recording.level
            time: spoken.recording.time
            visible: overlay.running
            width: parent.width
        }
        Words {
            id: hint

            color: overlay.away ? Theme.danger : Theme.ink
            objectName: "speakHint"
            text: overlay.away ? qsTr("Let go to throw it away")
                : spoken.recording.full ? qsTr("That is as long as one can be. Let go to keep it.")
                                        : qsTr("Let go to keep it. Slide away to throw it away.")
            visible: overlay.running
            width: parent.width
        }
        Words {
            objectName: "speakRefused"
            text: spoken.problem
            visible: overlay.refused
            width: parent.width
        }
        QuietButton {
            iconName: "close"
            objectName: "speakThrowAway"
            text: qsTr("Throw it away")
            visible: overlay.running
            x: -Theme.space20
            onClicked: overlay.throwAway()
        }
    }
    Connections {
        target: Navigator

        function onHoldingChanged(): void {
            if (Navigator.holding)
                overlay.begin();
            else
                overlay.end();
        }
    }

    function begin(): void {
        overlay.about = Object.assign({}, Navigator.target);
        const told = name => overlay.about[name] === undefined ? "" : overlay.about[name];
        if (spoken.begin(told("customerId"), told("customerName"), told("visitId")))
            overlay.forceActiveFocus();
    }

    function end(): void {
        if (overlay.away)
            overlay.throwAway();
        else if (overlay.running)
            overlay.say(spoken.keep());
        else if (spoken.problem !== "")
            overlay.write();
    }

    function throwAway(): void {
        if (overlay.running && spoken.throwAway())
            Navigator.toast(qsTr("Thrown away"), () => overlay.say(spoken.keepThrown()));
    }

    function say(outcome: string): void {
        const id = spoken.savedId();
        const about = overlay.about;
        if (outcome === "saved")
            Navigator.toast(qsTr("%1: kept on this phone").arg(spoken.customerName), () => {
                if (TakeBack.spoken(id))
                    Navigator.open("writeComment", about);
            });
        else if (outcome === "draft")
            overlay.choose();
        else if (outcome === "short")
            Navigator.toast(qsTr("Hold it down while you speak."), null);
        else
            overlay.write();
    }

    function choose(): void {
        Navigator.open("writeComment", {});
        Navigator.toast(qsTr("Your voice note is kept. Choose who said it."), null);
    }

    // Words can always be written.
    function write(): void {
        const sentence = spoken.problem;
        spoken.clearProblem();
        Navigator.open("writeComment", overlay.about);
        Navigator.toast(sentence, null);
    }
}
