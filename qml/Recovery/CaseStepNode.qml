import QtQuick
import Leadhand.Controls

// One state of a CaseSteps line, with the way to the next one.
Item {
    id: node

    required property var modelData
    readonly property string stands: modelData.state
    readonly property bool future: stands === "future"

    objectName: "caseStep_" + modelData.label
    implicitHeight: words.y + words.implicitHeight
    width: modelData.cell
    Accessible.role: Accessible.ListItem
    Accessible.name: modelData.label
    Accessible.description: stands === "done" ? qsTr("done") : stands === "current" ? qsTr("now")
                                                                                  : qsTr("still to come")

    Rectangle {
        anchors.verticalCenter: disc.verticalCenter
        color: node.stands === "done" ? Theme.done : Theme.outline
        height: 3
        opacity: node.stands === "done" ? 1 : 0.5
        visible: !node.modelData.last
        width: parent.width - disc.width
        x: disc.x + disc.width
    }
    Rectangle {
        id: disc

        anchors.horizontalCenter: parent.horizontalCenter
        border.color: node.future ? Theme.outline : color
        border.width: node.future ? 3 : 0
        color: node.stands === "done" ? Theme.done : node.stands === "current" ? Theme.marker : Theme.card
        height: 24
        radius: height / 2
        width: height
        Icon {
            anchors.centerIn: parent
            color: Theme.inkOnAct
            name: "check"
            size: 16
            stroke: 2.5
            visible: node.stands === "done"
        }
    }
    Words {
        id: words

        color: node.future ? Theme.inkSecond : Theme.ink
        font.weight: node.stands === "current" ? Font.Bold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        kind: "caption"
        text: node.modelData.label
        width: parent.width
        y: disc.height + Theme.space8
        Accessible.ignored: true
    }
}
