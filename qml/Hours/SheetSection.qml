import QtQuick
import Leadhand.Controls

// Hours, or materials: a card with what is on it, and the two ways out below.
Card {
    id: section

    required property string about
    required property string title
    property string amount: ""
    property string note: ""
    property bool open: true
    property string noneText: ""
    property var reasons: []
    property string reason: ""
    property alias more: moreSlot.data
    property bool asksWhy: reason !== ""
    // The ways out stand open, or behind a line that says so.
    property string foldText: ""
    property bool unfolded: foldText === "" || reason !== ""
    property alias others: otherSlot.data

    signal noneAsked
    signal couldNotAsked(string why)
    signal reasonWritten(string text)

    objectName: "section_" + about
    spacing: Theme.space4

    Item {
        height: Math.max(heading.implicitHeight, total.implicitHeight)
        width: parent.width
        Words {
            id: heading

            kind: "heading"
            text: section.title
            width: parent.width - total.width - Theme.space12
            Accessible.role: Accessible.Heading
        }
        Words {
            id: total

            anchors.baseline: heading.baseline
            anchors.right: parent.right
            kind: "heading"
            objectName: section.objectName + "Total"
            text: section.amount
        }
    }
    Words {
        kind: "small"
        objectName: section.objectName + "Note"
        text: section.note
        visible: text !== ""
        width: parent.width
    }
    Column {
        id: moreSlot

        width: parent.width
    }
    FoldButton {
        objectName: section.objectName + "Fold"
        open: section.unfolded
        text: section.foldText
        visible: text !== ""
        width: parent.width
        onClicked: section.unfolded = !section.unfolded
    }
    Column {
        id: otherSlot

        bottomPadding: Theme.space4
        visible: section.unfolded && children.length > 0
        width: parent.width
    }
    Flow {
        bottomPadding: section.asksWhy ? Theme.space12 : 0
        spacing: Theme.space12
        topPadding: Theme.space8
        visible: section.open && section.unfolded
        width: parent.width
        Chip {
            checkable: false
            objectName: section.objectName + "None"
            text: section.noneText
            visible: text !== ""
            onClicked: section.noneAsked()
        }
        Chip {
            checkable: false
            checked: section.asksWhy
            objectName: section.objectName + "CouldNot"
            text: qsTr("Could not collect")
            onClicked: section.asksWhy = !section.asksWhy
        }
    }
    CouldNotBlock {
        about: section.about
        reasons: section.reasons
        text: section.reason
        visible: section.open && section.unfolded && section.asksWhy
        width: parent.width
        onChosen: why => section.couldNotAsked(why)
        onWritten: text => section.reasonWritten(text)
    }
}
