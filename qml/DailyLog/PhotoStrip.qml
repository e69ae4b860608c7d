import QtQuick
import Leadhand.Controls
import Leadhand.DailyLog

// The photos of a draft, and the place to add one.
Flow {
    id: strip

    required property var photos
    readonly property real cell: Math.floor((width - spacing * 2) / 3)

    signal picked(url file)
    signal removed(string hash)

    objectName: "photoStrip"
    spacing: Theme.space12

    Repeater {
        model: strip.photos
        delegate: DraftPhotoTile {
            onTakenOut: hash => strip.removed(hash)
        }
    }
    PhotoTile {
        objectName: "photoAdd"
        text: qsTr("Photo")
        width: strip.cell
        onClicked: dialog.active = true
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
