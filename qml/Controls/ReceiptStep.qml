import QtQuick

// One step of a ReceiptLine.
Row {
    id: step

    required property var modelData
    readonly property bool reached: modelData.reached === true

    objectName: "receiptStep"
    spacing: Theme.space4
    Accessible.ignored: true

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: step.reached ? Theme.done : Theme.outline
        name: step.reached ? "check" : "clock"
        size: Theme.scaled(14)
        stroke: 2.5
    }
    Words {
        anchors.verticalCenter: parent.verticalCenter
        kind: "caption"
        text: step.modelData.text
        Accessible.ignored: true
    }
}
