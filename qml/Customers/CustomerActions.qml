import QtQuick
import Leadhand.Controls

// What one can add about a customer: a comment first, the rest beside it, or below where the words need it.
// Large words leave the comment alone here: the (+) sheet has the rest, for this customer.
Flow {
    id: actions

    required property string customerId
    required property string customerName
    readonly property var about: ({ customerId: customerId, customerName: customerName })
    readonly property int others: (opportunity.offered ? 1 : 0) + (contact.offered ? 1 : 0)
    readonly property real third: cellOf(others + (comment.offered ? 1 : 0))
    readonly property real half: cellOf(others)
    readonly property bool oneRow: fits(third) && comment.wordsWidth <= third
    readonly property bool onlyComment: Theme.largeText && !oneRow
    readonly property real otherWidth: oneRow ? third : fits(half) ? half : width

    objectName: "customerActions"
    spacing: Theme.space12

    PressButton {
        id: comment

        readonly property bool offered: Navigator.has("writeComment")
        // An icon is worth less than a row.
        readonly property bool iconFits: actions.others < 2
                                         && (wordsWidth > actions.third
                                             || wordsWidth + Theme.icon + Theme.space8 <= actions.third)

        fill: Theme.act
        fillPressed: Theme.actPressed
        iconName: iconFits ? "comment" : ""
        implicitHeight: Theme.touchPrimary
        inkColor: Theme.inkOnAct
        objectName: "customerComment"
        text: qsTr("Comment")
        visible: offered
        width: actions.oneRow ? actions.third : actions.width
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
        visible: offered && !actions.onlyComment
        width: actions.otherWidth
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
        visible: offered && !actions.onlyComment
        width: actions.otherWidth
        onClicked: Navigator.open("contactEntry", actions.about)
    }

    function cellOf(count: int): real {
        return count < 2 ? width : Math.floor((width - spacing * (count - 1)) / count);
    }

    function fits(cell: real): bool {
        return (!opportunity.offered || opportunity.leastWidth <= cell)
            && (!contact.offered || contact.leastWidth <= cell);
    }
}
