import QtQuick
import Leadhand.Controls
import Leadhand.Hours

// An amount in words between two big buttons; held down they go on.
Row {
    id: stepper

    required property string label
    required property string amount
    property bool canLess: true
    property real mostWidth: 320
    // What it would take with its amount in one line.
    readonly property real wanted: Math.ceil(natural.advanceWidth) + 1 + (Theme.touch + spacing) * 2

    signal less
    signal more

    objectName: "amountStepper"
    spacing: Theme.space4
    Accessible.role: Accessible.SpinBox
    Accessible.name: qsTr("%1: %2").arg(label).arg(amount)
    Accessible.onIncreaseAction: stepper.more()
    Accessible.onDecreaseAction: if (stepper.canLess) stepper.less()

    StepButton {
        anchors.verticalCenter: parent.verticalCenter
        enabled: stepper.canLess
        iconName: "minus"
        objectName: stepper.objectName + "Less"
        text: qsTr("Less: %1").arg(stepper.label)
        onClicked: stepper.less()
    }
    Words {
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.textBody
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        text: stepper.amount
        width: Math.max(Theme.scaled(72), Math.min(stepper.wanted, stepper.mostWidth)
                        - (Theme.touch + stepper.spacing) * 2)
        Accessible.ignored: true

        // Measured apart: the words' own natural width changes while they are laid out in the width it gives.
        TextMetrics {
            id: natural

            font.family: Theme.fontFamily
            font.pixelSize: Theme.textBody
            font.weight: Font.Bold
            text: stepper.amount
        }
    }
    StepButton {
        anchors.verticalCenter: parent.verticalCenter
        iconName: "plus"
        objectName: stepper.objectName + "More"
        text: qsTr("More: %1").arg(stepper.label)
        onClicked: stepper.more()
    }
}
