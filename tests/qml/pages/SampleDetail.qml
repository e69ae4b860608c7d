import QtQuick
import Leadhand.Controls

Page {
    property string draft: ""

    objectName: "sampleDetail"
    title: params.title === undefined ? "" : params.title
    actions: PrimaryButton {
        objectName: "sampleAction"
        text: "Save"
        width: parent.width
    }
    onLeaving: Navigator.toast("left " + title, null)
}
