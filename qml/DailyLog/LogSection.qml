import QtQuick
import Leadhand.Controls

// The customer above their comments of the day.
SectionTitle {
    required property string section

    bottomPadding: Theme.space8
    objectName: "logSection_" + section
    text: section
    width: ListView.view ? ListView.view.width : implicitWidth
}
