import QtQuick

// A small soft pill that says what something is. It cannot be pressed.
Rectangle {
    id: tag

    required property string text
    // "neutral", "done", "attention", "danger", "info"
    property string tone: "neutral"
    property real maximumWidth: 10000

    objectName: "tag"
    border.color: Theme.toneInk(tone)
    border.width: Theme.surfaceBorder / 2
    color: Theme.toneSoft(tone)
    implicitHeight: label.implicitHeight + Theme.space8
    implicitWidth: Math.min(label.implicitWidth + Theme.space24, maximumWidth)
    radius: Math.min(height / 2, 16)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Words {
        id: label

        anchors.centerIn: parent
        color: Theme.toneInk(tag.tone)
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        text: tag.text
        width: Math.min(implicitWidth, parent.width - Theme.space16)
        Accessible.ignored: true
    }
}
