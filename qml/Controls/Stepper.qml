import QtQuick
import QtQuick.Layouts

// A number one sets with two big buttons.
RowLayout {
    id: stepper

    required property string label
    property real value: 0
    property real from: 0
    property real to: 999
    property real step: 1
    property int decimals: 0
    property string unit: ""

    signal edited(real value)

    objectName: "stepper"
    spacing: Theme.space12
    Accessible.role: Accessible.SpinBox
    Accessible.name: label
    Accessible.onIncreaseAction: stepper.moveBy(stepper.step)
    Accessible.onDecreaseAction: stepper.moveBy(-stepper.step)

    Words {
        kind: "strong"
        text: stepper.label
        Accessible.ignored: true
        Layout.fillWidth: true
    }
    IconButton {
        enabled: stepper.value > stepper.from
        fill: Theme.quiet
        iconName: "minus"
        objectName: stepper.objectName + "Less"
        text: qsTr("Less: %1").arg(stepper.label)
        onClicked: stepper.moveBy(-stepper.step)
    }
    Words {
        horizontalAlignment: Text.AlignHCenter
        kind: "heading"
        text: stepper.value.toLocaleString(Qt.locale(), "f", stepper.decimals)
              + (stepper.unit === "" ? "" : " " + stepper.unit)
        Layout.minimumWidth: Theme.touchPrimary
    }
    IconButton {
        enabled: stepper.value < stepper.to
        fill: Theme.quiet
        iconName: "plus"
        objectName: stepper.objectName + "More"
        text: qsTr("More: %1").arg(stepper.label)
        onClicked: stepper.moveBy(stepper.step)
    }

    function moveBy(amount: real): void {
        const next = Math.min(stepper.to, Math.max(stepper.from, stepper.value + amount));
        if (next !== stepper.value) {
            stepper.value = next;
            stepper.edited(next);
        }
    }
}
