import QtQuick
import QtQuick.Layouts
import Leadhand.Controls

// A time of day one sets in half hours with two big buttons.
RowLayout {
    id: stepper

    required property string label
    required property string time
    required property int minutes
    readonly property int step: 30

    signal chosen(int minutes)

    objectName: "timeStepper"
    spacing: Theme.space12
    Accessible.role: Accessible.SpinBox
    Accessible.name: label
    Accessible.onIncreaseAction: stepper.chosen(stepper.minutes + stepper.step)
    Accessible.onDecreaseAction: stepper.chosen(stepper.minutes - stepper.step)

    Words {
        kind: "strong"
        text: stepper.label
        Accessible.ignored: true
        Layout.fillWidth: true
    }
    IconButton {
        fill: Theme.quiet
        iconName: "minus"
        objectName: "timeEarlier"
        text: qsTr("Earlier")
        onClicked: stepper.chosen(stepper.minutes - stepper.step)
    }
    Words {
        horizontalAlignment: Text.AlignHCenter
        kind: "heading"
        text: stepper.time
        Layout.minimumWidth: Theme.touchPrimary
    }
    IconButton {
        fill: Theme.quiet
        iconName: "plus"
        objectName: "timeLater"
        text: qsTr("Later")
        onClicked: stepper.chosen(stepper.minutes + stepper.step)
    }
}
