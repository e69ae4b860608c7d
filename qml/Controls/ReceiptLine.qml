import QtQuick

// Where something is on its way, as quiet ticks with words: [{text, reached}]. What is not reached
// yet stands with an empty ring.
Flow {
    id: line

    required property var steps

    objectName: "receiptLine"
    spacing: Theme.space12
    Accessible.role: Accessible.StaticText
    Accessible.name: steps.filter(step => step.reached).map(step => step.text).join(", ")

    Repeater {
        model: line.steps
        delegate: ReceiptStep {}
    }
}
