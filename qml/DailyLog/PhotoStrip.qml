import QtQuick
import Leadhand.Controls
import Leadhand.DailyLog

// The photos of a draft, and the places to add one and to speak.
Flow {
    id: strip

    required property var photos
    readonly property real cell: Math.floor((width - spacing * 2) / 3)

    // Whether one can speak here; whether it listens, and for how long already.
    property bool speakable: false
    property bool speaking: false
    property string spokenTime: ""
    property bool photosPossible: true
    // Photos are taken beside it: here they are chosen.
    property bool shutterShown: false

    signal picked(url file)
    signal removed(string hash)
    signal speechBegan
    signal speechEnded

    objectName: "photoStrip"
    spacing: Theme.space12

    Repeater {
        model: strip.photos
        delegate: DraftPhotoTile {
            onTakenOut: hash => strip.removed(hash)
        }
    }
    PhotoTile {
        iconName: strip.shutterShown ? "image" : "camera"
        objectName: "photoAdd"
        text: strip.shutterShown ? qsTr("Choose a picture") : qsTr("Photo")
        visible: strip.photosPossible
        width: strip.cell
        onClicked: dialog.active = true
    }
    SpeakTile {
        running: strip.speaking
        time: strip.spokenTime
        visible: strip.speakable
        width: strip.cell
        onBegan: strip.speechBegan()
        onEnded: strip.speechEnded()
    }
    // Made when first asked for: the system's dialog is slow to load and rarely needed on a phone.
    Loader {
        id: dialog

        active: false
        source: "PhotoDialog.qml"
        onLoaded: {
            const shown = dialog.item as PhotoDialog;
            shown.chosen.connect(strip.picked);
            shown.closed.connect(() => dialog.active = false);
            shown.open();
        }
    }
}
