import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Instead of the brief of a covered visit: what keeps people safe there, what is missing and of whom, why it
// is asked for, and the way around it for somebody who can't wait.
Column {
    id: first

    required property GateModel gate
    property bool cantWait: false

    objectName: "finishFirst"
    spacing: Theme.space12

    NoticeCard {
        objectName: "finishFirstSafety"
        second: first.gate.safety
        title: qsTr("Know this before you go there")
        visible: second !== ""
        width: parent.width
    }
    Repeater {
        model: first.gate.missing
        delegate: MissingLine {
            width: parent ? parent.width : 0
        }
    }
    Card {
        objectName: "finishFirstWhy"
        accessibleName: qsTr("Why it is asked for")
        width: parent.width
        Row {
            spacing: Theme.space12
            width: parent.width
            Icon {
                id: mark

                color: Theme.act
                name: "bulb"
            }
            Column {
                spacing: Theme.space4
                width: parent.width - mark.width - parent.spacing
                Words {
                    font.weight: Font.DemiBold
                    kind: "second"
                    text: qsTr("Why it is asked for")
                    width: parent.width
                }
                Words {
                    objectName: "finishFirstWhyWords"
                    text: first.gate.why
                    width: parent.width
                }
            }
        }
    }
    OpenAnyway {
        gate: first.gate
        visible: first.cantWait
        width: parent.width
    }
    Words {
        kind: "small"
        leftPadding: Theme.space16
        rightPadding: Theme.space16
        text: first.gate.ruleLine
        width: parent.width
    }
}
