import QtQuick
import Leadhand.Controls

// The next step of a visit, and a comment beside it.
Item {
    id: actions

    required property string status
    required property bool over
    readonly property real share: Math.max(Math.round((width - Theme.space12) * 0.4), comment.leastWidth)
    readonly property bool stacked: Theme.largeText || over || next.leastWidth > width - Theme.space12 - share
    readonly property real commentWidth: stacked ? width : share
    readonly property string nextStep: status === "planned" ? "on_the_way"
                                     : status === "on_the_way" ? "arrived" : "done"

    signal stepAsked(string to, string why)
    signal commentAsked

    objectName: "stepAndComment"
    implicitHeight: over ? comment.implicitHeight
                  : stacked ? next.implicitHeight + Theme.space12 + comment.implicitHeight
                            : Math.max(next.implicitHeight, comment.implicitHeight)

    SecondaryButton {
        id: comment

        height: actions.stacked ? implicitHeight : next.implicitHeight
        objectName: "visitComment"
        text: qsTr("Comment")
        width: actions.commentWidth
        onClicked: actions.commentAsked()
    }
    PrimaryButton {
        id: next

        anchors.right: parent.right
        objectName: "visitStep"
        text: actions.nextStep === "on_the_way" ? qsTr("On the way")
            : actions.nextStep === "arrived" ? qsTr("Arrived", "the crew has come to the customer")
            : qsTr("Done here")
        visible: !actions.over
        width: actions.stacked ? parent.width : parent.width - actions.commentWidth - Theme.space12
        y: actions.stacked ? comment.implicitHeight + Theme.space12 : 0
        onClicked: actions.stepAsked(actions.nextStep, "")
    }
}
