import QtQuick
import QtQuick.Layouts

// What keeps people safe at a place, on a warm ground inside whatever else is said of it.
Rectangle {
    id: lines

    required property string text

    objectName: "safetyLines"
    border.color: Theme.attention
    border.width: Theme.surfaceBorder
    color: Theme.attentionSoft
    implicitHeight: row.implicitHeight + Theme.space12 * 2
    implicitWidth: 280
    radius: Theme.radiusField
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    RowLayout {
        id: row

        anchors {
            left: parent.left
            margins: Theme.space12
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.space12
        Icon {
            color: Theme.attention
            name: "warning"
            Layout.alignment: words.lineCount > 2 ? Qt.AlignTop : Qt.AlignVCenter
        }
        Words {
            id: words

            font.pixelSize: Theme.textSecond
            font.weight: Font.DemiBold
            lineHeight: 1.1
            text: lines.text
            Accessible.ignored: true
            Layout.fillWidth: true
        }
    }
}
