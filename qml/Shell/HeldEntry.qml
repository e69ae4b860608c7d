import QtQuick
import Leadhand.Controls

// What one says while holding the (+), over every screen and below the (+) itself; loaded with the first
// hold.
Item {
    id: held

    // What stands below it.
    property real bottomRoom: 0

    objectName: "heldEntry"

    Loader {
        id: entry

        active: false
        anchors.fill: parent
        anchors.bottomMargin: held.bottomRoom
        source: Routes.held
    }
    Binding {
        property: "holdable"
        target: Navigator
        value: Navigator.paired && Navigator.has("writeComment")
    }
    Connections {
        target: Navigator

        function onHoldingChanged(): void {
            entry.active = true;
        }
    }
}
