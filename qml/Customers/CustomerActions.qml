import QtQuick
import Leadhand.Controls

// What one can add about a customer: a comment first, the rest beside it.
Grid {
    id: actions

    required property string customerId
    required property string customerName
    readonly property var about: ({ customerId: customerId, customerName: customerName })
    readonly property int shown: (comment.offered ? 1 : 0) + (opportunity.offered ? 1 : 0)
                                 + (contact.offered ? 1 : 0)
    readonly property real cell: columns === 1 ? width : (width - spacing * (columns - 1)) / columns

    objectName: "customerActions"
    columns: Theme.largeText ? 1 : Math.max(1, shown)
    spacing: Theme.space12

    PressButton {
        id: comment

        readonly property bool offered: Navigator.has("writeComment")

        fill: Theme.act
        fillPressed: Theme.actPressed
        iconName: Theme.largeText || actions.columns < 3 ? "comment" : ""
        implicitHeight: Theme.touchPrimary
        inkColor: Theme.inkOnAct
        objectName: "customerComment"
        text: qsTr("Comment")
        visible: offered
        width: actions.cell
        onClicked: Navigator.open("writeComment", actions.about)
    }
    SecondaryButton {
        id: opportunity

        readonly property bool offered: Navigator.has("refer")

        implicitHeight: Theme.touchPrimary
        leftPadding: Theme.space12
        objectName: "customerRefer"
        rightPadding: Theme.space12
        text: qsTr("Opportunity")
        visible: offered
        width: actions.cell
        onClicked: Navigator.open("refer", actions.about)
    }
    SecondaryButton {
        id: contact

        readonly property bool offered: Navigator.has("contactEntry")

        implicitHeight: Theme.touchPrimary
        leftPadding: Theme.space12
        objectName: "customerContact"
        rightPadding: Theme.space12
        text: qsTr("Contact")
        visible: offered
        width: actions.cell
        onClicked: Navigator.open("contactEntry", actions.about)
    }
}
