import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Instead of the brief of a covered visit: what keeps people safe there, what is missing and of whom, why it
// is asked for; or, for somebody who can't wait, the way around it.
Column {
    id: first

    required property GateModel gate
    property bool cantWait: false

    signal cantWaitAsked

    objectName: "finishFirst"
    spacing: Theme.space12

    NoticeCard {
        objectName: "finishFirstSafety"
        second: qsTr("Know this before you go there")
        title: first.gate.safety
        visible: title !== ""
        width: parent.width
    }
    Repeater {
        model: first.cantWait ? null : first.gate.missing
        delegate: MissingLine {
            width: parent ? parent.width : 0
        }
    }
    Card {
        objectName: "finishFirstWhy"
        accessibleName: qsTr("Why it is asked for")
        visible: !first.cantWait
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
        visible: !first.cantWait
        width: parent.width
    }
    // With large words the thumb zone has room for one button.
    SecondaryButton {
        objectName: "finishFirstCantWait"
        text: qsTr("It can’t wait")
        visible: Theme.largeText && !first.cantWait
        width: parent.width
        onClicked: first.cantWaitAsked()
    }
}
