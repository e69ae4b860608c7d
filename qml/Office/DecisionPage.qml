import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.DailyLog

// One comment before the person who decides: what was said, what else is known, an answer, and who does what.
Page {
    id: page

    // The keys stand below where there is room for them; else they come after the tasks.
    readonly property bool keysBelow: Theme.wide && !Theme.largeText

    objectName: "decisionPage"
    subtitle: model.subtitle
    title: model.customerName
    onLeaving: {
        if (model.state === "content")
            model.keepNow();
    }

    Decision {
        id: model

        commentId: page.params.id === undefined ? "" : page.params.id
    }

    ErrorState {
        action: qsTr("Back")
        second: model.problem
        text: qsTr("This comment is not on this device")
        visible: model.state === "error"
        onTriggered: Navigator.back()
    }
    NoticeCard {
        iconName: "problem"
        objectName: "decisionProblem"
        title: model.problem
        tone: "danger"
        visible: title !== "" && model.state !== "error"
        width: parent.width
    }
    NoticeCard {
        iconName: "check"
        objectName: "decisionDecided"
        title: model.decided
        tone: "done"
        visible: title !== ""
        width: parent.width
    }
    NoticeCard {
        iconName: "close"
        objectName: "decisionVoided"
        second: model.correction.voidedLine
        title: model.correction.voided
        visible: model.state === "content" && title !== ""
        width: parent.width
    }
    QuoteCard {
        correction: model.correction
        kinds: model.kinds
        line: model.line
        photo: model.photo
        photosAway: model.photosAway
        quote: model.quote
        spoken: model.voices.notes.count > 0
        visible: model.state === "content"
        width: parent.width
        onLooked: model.looking.look(model.photoId)
    }
    VoiceList {
        voices: model.voices
        width: parent.width
    }
    SectionTitle {
        text: qsTr("Also known")
        visible: model.known.count > 0
        width: parent.width
    }
    Flow {
        objectName: "decisionKnown"
        spacing: Theme.space8
        visible: model.known.count > 0
        width: parent.width
        Repeater {
            model: model.known
            delegate: KindTag {}
        }
    }
    TextArea {
        id: reply

        label: qsTr("Your answer")
        minimumHeight: 92
        note: model.kept ? qsTr("Draft kept") : ""
        objectName: "decisionReply"
        placeholder: qsTr("What happens now?")
        text: model.reply
        visible: model.state === "content"
        width: parent.width
        onEdited: model.reply = text
    }
    // A further task is asked for where the tasks begin, away from the keys below them.
    Item {
        readonly property bool stacked: Theme.largeText

        implicitHeight: stacked ? then.implicitHeight + more.implicitHeight
                                : Math.max(then.implicitHeight, more.implicitHeight)
        visible: model.state === "content"
        width: parent.width
        SectionTitle {
            id: then

            text: qsTr("Then")
            topPadding: 0
            width: parent.stacked ? parent.width : parent.width - more.width - Theme.space12
            y: parent.stacked ? 0 : (parent.height - height) / 2
        }
        QuietButton {
            id: more

            iconName: "plus"
            objectName: "decisionAddTask"
            text: qsTr("Another task")
            width: Math.min(implicitWidth, parent.width * (parent.stacked ? 1 : 0.7))
            x: parent.stacked ? -Theme.space12 : parent.width - width
            y: parent.height - height
            onClicked: model.addTask()
        }
    }
    Repeater {
        model: model.tasks
        delegate: TaskDraftLine {
            width: parent ? parent.width : 0
            onDueChosen: day => model.setTaskDue(draftId, day)
            onOwnerChosen: (id, name) => model.setTaskOwner(draftId, id, name)
            onTextChosen: text => model.setTaskText(draftId, text)
            onTicked: on => model.chooseTask(draftId, on)
        }
    }
    SectionTitle {
        text: qsTr("Or")
        visible: !page.keysBelow && model.state === "content"
        width: parent.width
    }
    DecisionActions {
        active: visible && page.visible
        visible: !page.keysBelow && model.state === "content"
        width: parent.width
        onCaseAsked: page.finish(model.dispose("complaint"), true)
        onInstructionAsked: page.instruct()
        onNothingAsked: page.finish(model.dispose("read"), true)
        onOpportunityAsked: page.refer()
    }
    actions: [
        PrimaryButton {
            objectName: "decisionReplyButton"
            text: qsTr("Reply & assign")
            visible: !page.keysBelow
            width: page.contentWidth
            onClicked: page.finish(model.sendReply(), false)
        },
        DecisionActions {
            active: visible && page.visible
            visible: page.keysBelow && model.state === "content"
            width: page.contentWidth
            withReply: true
            onCaseAsked: page.finish(model.dispose("complaint"), true)
            onInstructionAsked: page.instruct()
            onNothingAsked: page.finish(model.dispose("read"), true)
            onOpportunityAsked: page.refer()
            onReplyAsked: page.finish(model.sendReply(), false)
        }
    ]

    PhotoViewer {
        opened: model.looking.open
        parent: page
        small: model.looking.small
        whole: model.looking.whole
        onClosed: model.looking.close()
    }

    // On a wide window the next one that waits opens by itself; on a phone one goes back to the list.
    function finish(sentence: string, canTakeBack: bool): void {
        if (sentence === "")
            return;
        const decided = model.commentId;
        const following = model.following();
        if (canTakeBack)
            Undoing.offer(sentence, decided);
        else
            Navigator.toast(sentence, null);
        if (Theme.twoPanes && following !== "")
            Navigator.open("decision", { id: following });
        else
            Navigator.back();
    }

    function instruct(): void {
        Navigator.open("instruct", { commentId: model.commentId });
    }

    function refer(): void {
        Navigator.open("refer", {
            customerId: model.customerId, customerName: model.customerName, commentId: model.commentId
        });
    }
}
