import QtQuick

// What keeps people safe at a place, on a warm ground inside whatever else is said of it.
Rectangle {
    id: lines

    required property string text

    objectName: "safetyLines"
    border.color: Theme.attention
    border.width: Theme.surfaceBorder
    color: Theme.attentionSoft
    implicitHeight: Math.max(words.implicitHeight, mark.height) + Theme.space12 * 2
    implicitWidth: 280
    radius: Theme.radiusField
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        id: mark

        color: Theme.attention
        name: "warning"
        x: Theme.space12
        y: words.lineCount > 2 ? Theme.space12 : (parent.height - height) / 2
    }
    Words {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.textSecond
        font.weight: Font.DemiBold
        lineHeight: 1.1
        text: lines.text
        width: parent.width - x - Theme.space12
        x: mark.width + Theme.space12 * 2
        Accessible.ignored: true
    }
}
