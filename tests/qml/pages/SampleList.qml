import QtQuick
import Leadhand.Controls

Page {
    property alias draft: area.text

    objectName: "sampleList"
    title: "Sample"

    TextArea {
        id: area

        label: "Draft"
        width: parent.width
    }
}
