import QtQuick

// One node of a StageLine with the connector down to the next one.
Item {
    id: node

    required property var modelData
    readonly property string nextState: modelData.next
    readonly property bool last: nextState === ""
    readonly property string stage: modelData.state
    readonly property bool future: stage === "future"
    readonly property int discSize: 24

    objectName: "stageNode"
    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.space48, texts.implicitHeight + (last ? 0 : Theme.space16))
    Accessible.role: Accessible.ListItem
    Accessible.name: modelData.label
    Accessible.description: [node.stage === "done" ? qsTr("done") : node.stage === "current"
                             ? qsTr("now") : qsTr("still to come"), modelData.second].join(", ")

    Rectangle {
        anchors {
            bottom: parent.bottom
            bottomMargin: -Theme.space4
            horizontalCenter: disc.horizontalCenter
            top: disc.verticalCenter
        }
        color: node.nextState === "future" ? Theme.outline : Theme.done
        opacity: node.nextState === "future" ? 0.5 : 1
        visible: !node.last
        width: 3
    }
    Rectangle {
        id: disc

        border.color: node.future ? Theme.outline : color
        border.width: node.future ? 3 : 0
        color: node.stage === "done" ? Theme.done : node.stage === "current" ? Theme.marker : Theme.card
        height: node.discSize
        radius: height / 2
        width: height
        y: Theme.space4
        Icon {
            anchors.centerIn: parent
            color: Theme.inkOnAct
            name: "check"
            size: 16
            stroke: 2.5
            visible: node.stage === "done"
        }
    }
    Column {
        id: texts

        anchors {
            left: disc.right
            leftMargin: Theme.space16
            right: parent.right
        }
        spacing: 2
        Words {
            color: node.future ? Theme.inkSecond : Theme.ink
            kind: "strong"
            text: node.modelData.label
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            kind: "small"
            text: node.modelData.second
            visible: text !== ""
            width: parent.width
            Accessible.ignored: true
        }
    }
}
