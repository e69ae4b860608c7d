import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers
import Leadhand.Today

// A visit with its brief: what must not be missed first, what to say, what is open, what was before; the
// next step stays in the thumb zone. Without a visit it is the customer's brief of today. A visit that is
// covered says what is to be finished first, and nothing of itself.
Page {
    id: page

    // Somebody who is asked to open it all the same is asked for a reason or a code.
    property bool cantWait: page.params.emergency !== undefined

    objectName: "visitPage"
    subtitle: !model.covered ? model.place
            : page.cantWait ? qsTr("Open the next visit all the same") : qsTr("Then the next visit opens")
    title: !model.covered ? model.customerName
         : page.cantWait ? qsTr("It can’t wait") : qsTr("Finish first")

    VisitModel {
        id: model

        customerId: page.params.customerId === undefined ? "" : page.params.customerId
        visitId: page.params.id === undefined ? "" : page.params.id
    }

    GateModel {
        id: gate

        visitId: model.covered ? model.visitId : ""
        Component.onCompleted: if (page.cantWait) gate.pickEmergency()
        onOpened: {
            page.cantWait = false;
            Navigator.toast(qsTr("Open now. The office sees who opened it and why."), null);
        }
    }

    FinishFirst {
        cantWait: page.cantWait
        gate: gate
        visible: model.covered
        width: parent.width
        onCantWaitAsked: page.cantWait = true
    }
    ErrorState {
        action: qsTr("Back")
        second: model.problem
        text: qsTr("This visit is not on this device")
        visible: model.state === "error"
        onTriggered: Navigator.back()
    }
    NoticeCard {
        iconName: "problem"
        title: VisitSteps.problem === "" ? model.problem : VisitSteps.problem
        tone: "danger"
        visible: title !== "" && model.state !== "error"
        width: parent.width
    }
    Repeater {
        model: model.instructions
        delegate: InstructionCard {
            width: parent ? parent.width : 0
        }
    }
    NoticeCard {
        iconName: "today"
        objectName: "visitAway"
        title: model.away
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    NoticeCard {
        iconName: "key"
        objectName: "visitAccess"
        second: model.access
        title: qsTr("Getting in")
        tone: "info"
        visible: second !== ""
        width: parent.width
    }
    NoticeCard {
        iconName: "phone"
        objectName: "visitAskOffice"
        title: qsTr("Talk to the office if the customer asks")
        tone: "info"
        visible: model.askOffice
        width: parent.width
    }
    Repeater {
        model: model.cases
        delegate: CaseCard {
            width: parent ? parent.width : 0
        }
    }
    Repeater {
        model: model.readings
        delegate: BriefReading {
            width: parent ? parent.width : 0
            onAgain: id => Navigator.open("reading", Object.assign({ againId: id }, page.about()))
            onReferred: id => Navigator.open("refer", Object.assign({ readingId: id }, page.about()))
            onSettled: id => page.settle(id)
        }
    }
    SectionTitle {
        text: qsTr("Proposals open")
        visible: model.proposals.count > 0
        width: parent.width
    }
    Repeater {
        model: model.proposals
        delegate: ProposalCard {
            width: parent ? parent.width : 0
            onAnswered: (is, note) => page.answer(proposalId, is, note)
        }
    }
    SectionTitle {
        text: qsTr("Opportunities")
        visible: model.opportunities.count > 0 || model.history !== ""
        width: parent.width
    }
    Words {
        kind: "second"
        objectName: "visitHistory"
        text: model.history
        visible: text !== ""
        width: parent.width
    }
    Repeater {
        model: model.opportunities
        delegate: BriefOpportunity {
            width: parent ? parent.width : 0
        }
    }
    SectionTitle {
        text: qsTr("Still open")
        visible: model.comments.count > 0
        width: parent.width
    }
    Repeater {
        model: model.comments
        delegate: BriefComment {
            width: parent ? parent.width : 0
        }
    }
    SectionTitle {
        text: qsTr("Good to know")
        visible: model.facts.count > 0
        width: parent.width
    }
    Repeater {
        model: model.facts
        delegate: BriefNote {
            width: parent ? parent.width : 0
        }
    }
    SectionTitle {
        text: qsTr("Last contacts")
        visible: model.contacts.count > 0
        width: parent.width
    }
    Repeater {
        model: model.contacts
        delegate: BriefNote {
            width: parent ? parent.width : 0
        }
    }
    EmptyState {
        objectName: "visitNothing"
        second: qsTr("What the customer says goes into the log with one tap.")
        text: qsTr("Nothing special recorded")
        visible: model.state === "content" && model.nothingRecorded
    }
    Repeater {
        model: model.visit
        delegate: VisitOtherSteps {
            width: parent ? parent.width : 0
            onStepAsked: (to, why) => page.take(visitId, to, why)
        }
    }
    SecondaryButton {
        iconName: "problem"
        objectName: "visitProblem"
        text: qsTr("Problem at the door")
        visible: model.state === "content" && !model.covered && Navigator.has("problem")
        width: parent.width
        onClicked: Navigator.open("problem", {
            customerId: model.customerId, customerName: model.customerName, visitId: model.visitId
        })
    }
    SecondaryButton {
        iconName: "flag"
        objectName: "visitReading"
        text: qsTr("Note the condition of something")
        visible: model.state === "content" && !model.covered && Navigator.has("reading")
        width: parent.width
        onClicked: Navigator.open("reading", page.about())
    }
    Words {
        kind: "caption"
        text: model.asOf
        visible: text !== ""
        width: parent.width
    }
    actions: [
        Repeater {
            model: model.visit
            delegate: VisitActions {
                width: parent ? parent.width : 0
                onHoursAsked: Navigator.open("hours", { id: visitId })
                onStepAsked: (to, why) => page.take(visitId, to, why)
                onCommentAsked: () => page.comment()
            }
        },
        PrimaryButton {
            objectName: "visitComment"
            text: qsTr("Comment")
            visible: model.visit.count === 0 && model.state === "content" && !model.covered
            width: parent.width
            onClicked: page.comment()
        },
        FinishFirstActions {
            cantWait: page.cantWait
            gate: gate
            visible: model.covered
            width: parent.width
            onCantWaitAsked: asked => page.cantWait = asked
        }
    ]

    function take(visitId: string, to: string, why: string): void {
        if (VisitSteps.take(visitId, to, why))
            Navigator.toast(VisitSteps.sentence(model.customerName, to), () => VisitSteps.takeBack(visitId));
    }

    function about(): var {
        return { customerId: model.customerId, customerName: model.customerName, visitId: model.visitId };
    }

    function settle(readingId: string): void {
        if (model.settleReading(readingId))
            Navigator.toast(qsTr("Kept. It is fine."), null);
    }

    function comment(): void {
        Navigator.open("writeComment", page.about());
    }

    function answer(proposalId: string, is: string, note: string): void {
        if (model.answer(proposalId, is, note))
            Navigator.toast(qsTr("Kept. The office sees what %1 said.").arg(model.customerName), null);
    }
}
