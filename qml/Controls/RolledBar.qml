import QtQuick
import QtQuick.Templates as T

// What stays of a page's head once it has rolled away: the way back, and where one is. Pressed, it goes back
// to the top.
T.AbstractButton {
    id: control

    required property string title
    required property bool backShown
    required property color fill
    // Where the words of the page begin.
    required property real words

    signal topAsked

    focusPolicy: Qt.NoFocus
    objectName: "rolledBar"
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + Theme.space8)
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, back to the top").arg(title)
    onClicked: control.topAsked()

    background: Rectangle {
        color: control.fill
        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }
    }
    contentItem: RolledBarContent { bar: control }
}
