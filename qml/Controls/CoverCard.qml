import QtQuick
import QtQuick.Layouts

// The next visit, covered until the present one is finished.
Rectangle {
    id: card

    required property string title
    property string second: ""

    objectName: "coverCard"
    border.color: Theme.outline
    border.width: Theme.outlineWidth
    color: "transparent"
    implicitHeight: row.implicitHeight + Theme.space20 * 2
    implicitWidth: 320
    radius: Theme.radiusCard
    Accessible.role: Accessible.StaticText
    Accessible.name: title
    Accessible.description: second

    RowLayout {
        id: row

        anchors {
            left: parent.left
            margins: Theme.space20
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.space16
        Icon {
            color: Theme.inkSecond
            name: "lock"
        }
        ColumnLayout {
            spacing: Theme.space4
            Layout.fillWidth: true
            Words {
                font.pixelSize: Theme.textSecond
                font.weight: Font.DemiBold
                lineHeight: 1
                text: card.title
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Words {
                kind: "second"
                text: card.second
                visible: text !== ""
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
    }
}
