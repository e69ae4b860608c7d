import QtQuick
import QtQuick.Layouts
import Leadhand.Controls

// A standing instruction: warm and first; what is no longer wanted stands crossed out beside what is.
Rectangle {
    id: card

    required property string sentence
    required property string replaceThis
    required property string byThat
    required property string origin
    readonly property bool isSurface: true

    objectName: "instructionCard"
    border.color: Theme.attention
    border.width: Theme.surfaceBorder
    color: Theme.attentionSoft
    implicitHeight: row.implicitHeight + Theme.space16 * 2
    radius: Theme.radiusCard
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence
    Accessible.description: origin

    RowLayout {
        id: row

        anchors {
            left: parent.left
            margins: Theme.space16
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        spacing: Theme.space12
        Icon {
            color: Theme.attention
            name: "warning"
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: Theme.space8
            Layout.fillWidth: true
            Words {
                kind: "strong"
                text: card.sentence
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.space8
                visible: card.replaceThis !== ""
                Layout.fillWidth: true
                Words {
                    color: Theme.attention
                    font.strikeout: true
                    kind: "second"
                    text: card.replaceThis
                    Accessible.ignored: true
                }
                Icon {
                    color: Theme.attention
                    name: "arrowRight"
                    size: Theme.iconSmall
                    visible: card.byThat !== ""
                }
                Words {
                    color: Theme.ink
                    font.weight: Font.DemiBold
                    kind: "second"
                    text: card.byThat
                    visible: text !== ""
                    Accessible.ignored: true
                }
            }
            Words {
                color: Theme.attention
                kind: "small"
                text: card.origin
                visible: text !== ""
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
    }
}
