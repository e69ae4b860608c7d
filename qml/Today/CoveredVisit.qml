import QtQuick
import Leadhand.Controls

// A visit that is not shown yet: what opens it, and what must be known of it all the same. Neither whose it
// is nor when.
CoverCard {
    id: cover

    required property string visitId
    required property string coverTitle
    required property string coverSecond
    required safety

    objectName: "coveredVisit"
    interactive: true
    second: coverSecond
    title: coverTitle
    onClicked: Navigator.open("visit", { id: cover.visitId })
}
