import QtQuick
import Leadhand.Controls

// Choices of which one is picked: its chips ask here which one that is.
Flow {
    property string current: ""
    property string prefix: ""

    objectName: "picks"
    spacing: Theme.space8
}
