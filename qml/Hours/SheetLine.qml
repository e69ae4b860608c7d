import QtQuick
import Leadhand.Controls

// One line of the sheet: name, amount between two buttons, and below it, once it is opened, all the rest.
Column {
    id: line

    required property string lineId
    required property string name
    required property string amount
    required property string second
    required property string secondTone
    required property bool saved
    required property bool unbilled
    required property string explanation
    required property bool canChange
    required property bool canLess
    required property bool canRemove
    property bool opened: false
    property string removeText: qsTr("Take it off")
    property alias details: detailSlot.data
    // The name and its amount one below the other, where there is no room for both.
    readonly property bool stacked: Theme.largeText || stepper.wanted > width * 0.55

    signal lessAsked(string line)
    signal moreAsked(string line)
    signal unbilledAsked(string line, bool unbilled)
    signal explained(string line, string text)
    signal removeAsked(string line)

    objectName: "sheetLine"

    Grid {
        columns: line.stacked ? 1 : 2
        width: parent.width
        LineName {
            id: title

            objectName: line.objectName + "Name"
            open: line.opened
            second: line.second
            secondTone: line.secondTone
            text: line.name
            width: line.stacked ? parent.width : parent.width - amount.width
            onClicked: line.opened = !line.opened
        }
        Item {
            id: amount

            height: Math.max(Theme.touchPrimary, stepper.height, line.stacked ? 0 : title.height)
            width: line.canChange ? stepper.width : plain.width
            AmountStepper {
                id: stepper

                anchors.verticalCenter: parent.verticalCenter
                amount: line.amount
                canLess: line.canLess
                label: line.name
                mostWidth: line.width
                objectName: line.objectName + "Step"
                visible: line.canChange
                onLess: line.lessAsked(line.lineId)
                onMore: line.moreAsked(line.lineId)
            }
            Words {
                id: plain

                anchors.verticalCenter: parent.verticalCenter
                font.weight: Font.Bold
                lineHeight: 1
                text: line.amount
                visible: !line.canChange
            }
        }
    }
    Column {
        bottomPadding: Theme.space12
        spacing: Theme.space12
        visible: line.opened
        width: parent.width
        Column {
            id: detailSlot

            spacing: Theme.space12
            visible: children.length > 0
            width: parent.width
        }
        Flow {
            spacing: Theme.space12
            width: parent.width
            Chip {
                enabled: line.canChange
                checked: line.unbilled
                checkable: false
                objectName: line.objectName + "Unbilled"
                outlined: true
                text: qsTr("Not on the invoice")
                onClicked: line.unbilledAsked(line.lineId, !line.unbilled)
            }
            Chip {
                checkable: false
                objectName: line.objectName + "Remove"
                outlined: true
                text: line.removeText
                tone: "danger"
                visible: line.canRemove
                onClicked: line.removeAsked(line.lineId)
            }
        }
        TextField {
            label: qsTr("What the invoice says")
            objectName: line.objectName + "Explanation"
            placeholder: qsTr("In words the customer understands")
            readOnly: !line.canChange
            text: line.explanation
            width: parent.width
            onEdited: line.explained(line.lineId, text)
        }
    }
}
