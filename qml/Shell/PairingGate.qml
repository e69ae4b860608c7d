import QtQuick
import Leadhand.Controls

// Covers the whole window with the pairing screen until this device belongs to an office.
Loader {
    objectName: "pairingGate"
    active: !Navigator.paired && Navigator.has("pairing")
    source: active ? Navigator.route("pairing").url : ""
    visible: active
}
