import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// A card of the catalogue: what to look for first, what it is and whom it helps, what to do and not to do,
// what to leave with the customer.
Page {
    id: page

    // Who is visited, where somebody is: the card then goes with them.
    readonly property var about: page.params.customerId === undefined ? Navigator.target : page.params
    readonly property string customerId: about.customerId === undefined ? "" : about.customerId
    readonly property string customerName: about.customerName === undefined ? "" : about.customerName

    objectName: "servicePage"
    subtitle: model.season
    title: model.title

    ServiceModel {
        id: model

        customerId: page.customerId
        serviceId: page.params.id === undefined ? "" : page.params.id
        visitId: page.about.visitId === undefined ? "" : page.about.visitId
    }

    ErrorState {
        action: qsTr("Back")
        objectName: "serviceError"
        second: model.problem
        text: qsTr("This card is not on this device")
        visible: model.state === "error"
        onTriggered: Navigator.back()
    }
    NoticeCard {
        iconName: "problem"
        objectName: "serviceProblem"
        title: model.problem
        tone: "danger"
        visible: title !== "" && model.state !== "error"
        width: parent.width
    }
    Card {
        spacing: Theme.space16
        visible: model.state === "content"
        width: parent.width
        SignList {
            label: qsTr("What to look for")
            lines: model.signs
            objectName: "serviceSigns"
            width: parent.width
        }
        LabelledWords {
            label: qsTr("The problem it solves")
            text: model.summary
            width: parent.width
        }
        LabelledWords {
            label: qsTr("What it is")
            text: model.what
            width: parent.width
        }
        SignList {
            label: qsTr("Good to tell")
            lines: model.facts
            width: parent.width
        }
        LabelledWords {
            label: qsTr("What we do not do")
            text: model.notOurs
            width: parent.width
        }
        LabelledWords {
            label: qsTr("Who knows more")
            text: model.ask
            width: parent.width
        }
    }
    DoDont {
        doLine: model.doLine
        dontLine: model.dontLine
        visible: model.doLine !== "" && model.dontLine !== ""
        width: parent.width
    }
    ListRow {
        chevron: false
        iconName: "letter"
        objectName: "serviceLeave"
        second: model.leaveBehind
        third: model.left
        title: qsTr("To leave with the customer")
        visible: model.leaveBehind !== ""
        width: parent.width
    }
    SecondaryButton {
        objectName: "serviceLeft"
        text: qsTr("Left with %1").arg(page.customerName)
        visible: model.leaveBehind !== "" && page.customerId !== ""
        width: parent.width
        onClicked: {
            if (model.leave())
                Navigator.toast(qsTr("Kept: left with %1").arg(page.customerName), null);
        }
    }
    Chip {
        checkable: false
        checked: model.unsure
        objectName: "serviceUnsure"
        outlined: true
        text: qsTr("I am not sure yet")
        visible: model.state === "content"
        onClicked: model.markUnsure(!model.unsure)
    }
    Words {
        kind: "small"
        text: model.unsure ? qsTr("Only you and the office see it. They will show you.") : ""
        visible: text !== ""
        width: parent.width
    }
    Words {
        kind: "small"
        objectName: "serviceUnsurePeople"
        text: model.unsurePeople === "" ? "" : qsTr("Not sure yet: %1").arg(model.unsurePeople)
        visible: text !== ""
        width: parent.width
    }
    actions: PrimaryButton {
        objectName: "serviceRefer"
        text: page.customerName === "" || Theme.largeText
              ? qsTr("Refer this") : qsTr("Refer this for %1").arg(page.customerName)
        visible: model.state === "content" && Navigator.has("refer")
        width: parent.width
        onClicked: Navigator.open("refer", Object.assign({}, page.about, { serviceId: model.serviceId }))
    }
}
