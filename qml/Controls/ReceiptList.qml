import QtQuick

// Where something is on its way, one step under the other with who and when: [{text, reached, when}]. The
// times stand in a column of their own at the end; what is not reached yet has a clock for its tick.
Column {
    id: list

    required property var steps

    objectName: "receiptList"
    spacing: Theme.space8
    Accessible.role: Accessible.StaticText
    Accessible.name: steps.filter(step => step.reached).map(step => step.when === "" ? step.text
        : qsTr("%1, %2").arg(step.text).arg(step.when)).join(". ")

    Repeater {
        model: list.steps
        delegate: ReceiptLineStep {
            width: parent ? parent.width : 0
        }
    }
}
