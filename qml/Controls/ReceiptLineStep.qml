import QtQuick

// One step of a ReceiptList. Large text has no room for two columns: the time then stands below.
Item {
    id: step

    required property var modelData
    readonly property bool reached: modelData.reached === true
    readonly property bool below: Theme.largeText
    readonly property real besideIcon: icon.width + Theme.space12

    objectName: "receiptListStep"
    implicitHeight: below && when.text !== "" ? when.y + when.height : Math.max(words.height, when.height)
    Accessible.ignored: true

    Icon {
        id: icon

        color: step.reached ? Theme.done : Theme.outline
        name: step.reached ? "check" : "clock"
        size: Theme.scaled(16)
        stroke: 2.5
        y: (Math.min(words.height, words.font.pixelSize * 1.3) - height) / 2
    }
    Words {
        id: words

        color: step.reached ? Theme.ink : Theme.inkSecond
        kind: "second"
        text: step.modelData.text
        width: parent.width - x - (step.below || when.text === "" ? 0 : when.implicitWidth + Theme.space12)
        x: step.besideIcon
        Accessible.ignored: true
    }
    Words {
        id: when

        horizontalAlignment: step.below ? Text.AlignLeft : Text.AlignRight
        kind: "small"
        text: step.modelData.when
        width: step.below ? parent.width - x : implicitWidth
        x: step.below ? step.besideIcon : parent.width - width
        y: step.below ? words.height : (Math.min(words.height, words.font.pixelSize * 1.3) - height) / 2
        Accessible.ignored: true
    }
}
