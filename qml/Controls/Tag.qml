import QtQuick

// A small soft pill (in a Flow it is never wider than that) that says what something is. It cannot be
// pressed.
Rectangle {
    id: tag

    required property string text
    // "neutral", "done", "attention", "danger", "info"
    property string tone: "neutral"
    readonly property Flow flow: parent as Flow

    objectName: "tag"
    border.color: Theme.toneInk(tone)
    border.width: Theme.surfaceBorder / 2
    color: Theme.toneSoft(tone)
    implicitHeight: label.implicitHeight + Theme.space8
    // Measured apart: the words' own natural width changes while they are laid out in the width it gives.
    implicitWidth: Math.ceil(natural.advanceWidth) + 1 + Theme.space24
    width: flow ? Math.min(implicitWidth, flow.width) : implicitWidth
    radius: Math.min(height / 2, 16)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    TextMetrics {
        id: natural

        font: label.font
        text: tag.text
    }
    Words {
        id: label

        anchors.centerIn: parent
        color: Theme.toneInk(tag.tone)
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        lineHeight: 1
        text: tag.text
        width: tag.width - Theme.space24
        Accessible.ignored: true
    }
}
