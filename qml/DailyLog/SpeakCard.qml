import QtQuick
import Leadhand.Controls

// While the sheet listens: how long already, how loud, and the way out.
Card {
    id: card

    required property string time
    required property real level

    signal thrownAway

    objectName: "speakCard"

    RecordingMeter {
        level: card.level
        time: card.time
        width: parent.width
    }
    QuietButton {
        iconName: "close"
        objectName: "speakCardThrowAway"
        text: qsTr("Throw it away")
        x: -Theme.space20
        onClicked: card.thrownAway()
    }
}
