import QtQuick
import QtQuick.Templates as T
import Leadhand.Controls

// A box to tick with its words, who it is for and when.
T.AbstractButton {
    id: control

    property string second: ""
    property string third: ""
    readonly property bool stacked: Theme.largeText || width < 420

    focusPolicy: Qt.StrongFocus
    objectName: "checkLine"
    padding: Theme.space8
    implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: [third, second].filter(part => part !== "").join(", ")
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: Item {
        implicitHeight: Math.max(box.height, words.implicitHeight)
        Rectangle {
            id: box

            anchors.verticalCenter: parent.verticalCenter
            border.color: control.checked ? Theme.act : Theme.outline
            border.width: Theme.outlineWidth
            color: control.checked ? Theme.act : Theme.card
            height: Theme.space24
            radius: 6
            width: height
            Icon {
                anchors.centerIn: parent
                color: Theme.inkOnAct
                name: "check"
                size: 16
                stroke: 2.5
                visible: control.checked
            }
        }
        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            width: parent.width - x - (control.stacked ? 0 : owner.width + due.width + Theme.space24)
            x: box.width + Theme.space12
            Words {
                kind: "strong"
                text: control.text
                width: parent.width
                Accessible.ignored: true
            }
            Words {
                kind: "second"
                text: [control.third, control.second].filter(part => part !== "").join(" · ")
                visible: control.stacked && text !== ""
                width: parent.width
                Accessible.ignored: true
            }
        }
        Words {
            id: owner

            anchors {
                right: due.left
                rightMargin: Theme.space12
                verticalCenter: parent.verticalCenter
            }
            color: Theme.inkSecond
            elide: Text.ElideRight
            maximumLineCount: 1
            text: control.third
            visible: !control.stacked
            width: 88
            Accessible.ignored: true
        }
        Words {
            id: due

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSecond
            horizontalAlignment: Text.AlignRight
            text: control.second
            visible: !control.stacked
            width: 96
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: control.down ? Theme.pressed : "transparent"
        radius: Theme.radiusField
        FocusRing {
            control: control
            radius: Theme.radiusField + 4
            shown: control.visualFocus
        }
    }
}
