import QtQuick
import Leadhand.Controls

// A time of day one sets in half hours with two big buttons.
Column {
    id: stepper

    required property string label
    required property string time
    required property int minutes
    readonly property int step: 30

    signal chosen(int minutes)

    objectName: "timeStepper"
    spacing: Theme.space4
    Accessible.role: Accessible.SpinBox
    Accessible.name: label
    Accessible.onIncreaseAction: stepper.chosen(stepper.minutes + stepper.step)
    Accessible.onDecreaseAction: stepper.chosen(stepper.minutes - stepper.step)

    Words {
        font.weight: Font.DemiBold
        kind: "second"
        text: stepper.label
        width: parent.width
        Accessible.ignored: true
    }
    Item {
        height: Math.max(Theme.touch, heading.implicitHeight)
        width: parent.width
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            fill: Theme.quiet
            iconName: "minus"
            objectName: "timeEarlier"
            text: qsTr("Earlier")
            onClicked: stepper.chosen(stepper.minutes - stepper.step)
        }
        Words {
            id: heading

            anchors.centerIn: parent
            horizontalAlignment: Text.AlignHCenter
            kind: "card"
            text: stepper.time
            width: parent.width - Theme.touch * 2
        }
        IconButton {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            fill: Theme.quiet
            iconName: "plus"
            objectName: "timeLater"
            text: qsTr("Later")
            onClicked: stepper.chosen(stepper.minutes + stepper.step)
        }
    }
}
