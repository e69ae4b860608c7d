import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// One opportunity: what to say first, then its way with who and when, the next step, why it helps.
Page {
    id: page

    objectName: "opportunityPage"
    subtitle: model.subtitle
    title: model.title

    OpportunityModel {
        id: model

        opportunityId: page.params.id === undefined ? "" : page.params.id
    }

    ErrorState {
        action: qsTr("Back")
        objectName: "opportunityError"
        second: model.problem
        text: qsTr("This opportunity is not on this device")
        visible: model.state === "error"
        onTriggered: Navigator.back()
    }
    NoticeCard {
        iconName: "problem"
        objectName: "opportunityProblem"
        title: model.problem
        tone: "danger"
        visible: title !== "" && model.state !== "error"
        width: parent.width
    }
    SayCard {
        from: model.sayFrom
        objectName: "opportunitySay"
        say: model.say === "" ? "" : qsTr("“%1”").arg(model.say)
        visible: model.say !== ""
        width: parent.width
    }
    NoticeCard {
        iconName: "clock"
        second: qsTr("Say that it is in the office and somebody will call.")
        title: qsTr("No words from the office yet")
        tone: "info"
        visible: model.say === "" && model.state === "content"
        width: parent.width
    }
    NoticeCard {
        iconName: "clock"
        objectName: "opportunitySilence"
        second: model.nudged === "" ? qsTr("The office has said nothing since.") : model.nudged
        title: model.silence
        tone: "attention"
        visible: title !== ""
        width: parent.width
    }
    Card {
        padding: Theme.space20
        visible: model.state === "content"
        width: parent.width
        StageLine {
            objectName: "opportunityStages"
            stages: model.stages
            width: parent.width
        }
    }
    ListRow {
        chevron: false
        iconColor: model.late ? Theme.danger : Theme.act
        iconName: "flag"
        objectName: "opportunityNext"
        second: model.next
        tag: model.late ? qsTr("Late") : ""
        tagTone: "danger"
        title: qsTr("Next step")
        visible: model.next !== ""
        width: parent.width
    }
    HandoverCard {
        handover: model.handover
        mind: ""
        rule: model.rule
        visible: handover !== ""
        width: parent.width
    }
    AnswerBlock {
        lastAnswer: model.lastAnswer
        possible: model.proposalId !== ""
        proposalTitle: model.proposalTitle
        width: parent.width
        onAnswered: is => page.answer(is)
    }
    MoveBlock {
        opportunityId: model.opportunityId
        stages: model.reachable
        visible: Navigator.has("moveOpportunity") && model.reachable.count > 0
        width: parent.width
    }
    WhyCard {
        betterOff: model.betterOff
        credit: model.credit
        customerId: model.customerId
        customerName: model.customerName
        noticed: model.noticed
        permission: model.permission
        visible: model.state === "content"
        width: parent.width
    }
    QuietButton {
        iconName: "bulb"
        objectName: "opportunityService"
        text: model.serviceName
        visible: model.serviceId !== "" && Navigator.has("service")
        width: Math.min(implicitWidth, parent.width)
        onClicked: Navigator.open("service", { id: model.serviceId, customerId: model.customerId,
                                               customerName: model.customerName })
    }
    Words {
        kind: "second"
        objectName: "opportunityNudged"
        text: model.nudged
        visible: text !== "" && model.silence === ""
        width: parent.width
    }
    ReceiptLine {
        steps: model.receipts
        visible: model.state === "content"
        width: parent.width
    }

    actions: SecondaryButton {
        iconName: "message"
        objectName: "opportunityNudge"
        text: qsTr("Ask the office how it stands")
        visible: model.mayNudge && model.state === "content"
        width: parent.width
        onClicked: {
            if (model.nudge())
                Navigator.toast(qsTr("Asked. You will see the answer here."), null);
        }
    }

    function answer(is: string): void {
        if (model.answer(is, ""))
            Navigator.toast(qsTr("Kept. The office sees what %1 said.").arg(model.customerName), null);
    }
}
