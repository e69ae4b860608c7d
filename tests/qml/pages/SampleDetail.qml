import QtQuick
import Leadhand.Controls

Page {
    property string draft: ""

    objectName: "sampleDetail"
    title: params.title === undefined ? "" : params.title
    onLeaving: Navigator.toast("left " + title, null)
}
