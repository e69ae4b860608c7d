import QtQuick
import Leadhand.Controls

// The place to speak: held, it listens until it is let go; tapped, until it is tapped again.
PhotoTile {
    id: tile

    required property bool running
    required property string time
    // Listening began with this very press.
    property bool begun: false

    signal began
    signal ended

    iconName: running ? "stop" : "mic"
    objectName: "speakTile"
    text: running ? qsTr("Stop, %1").arg(time) : qsTr("Hold to talk")
    onCanceled: tile.letGo()
    onClicked: tile.toggle()
    onPressed: {
        tile.begun = !tile.running;
        if (tile.begun) {
            patience.restart();
            tile.began();
        }
    }
    onReleased: tile.letGo()

    Timer {
        id: patience

        interval: Theme.holdMs
    }

    function letGo(): void {
        if (tile.begun && tile.running && !patience.running)
            tile.ended();
    }

    // By a second tap, or by a key.
    function toggle(): void {
        if (!tile.begun && tile.running)
            tile.ended();
        else if (!tile.begun)
            tile.began();
        tile.begun = false;
    }
}
