import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.DailyLog

// What was said and what became of it: the answer, the tasks with who and when, the day it was done.
Page {
    id: page

    objectName: "commentPage"
    subtitle: thread.subtitle
    title: thread.customerName
    trailing: QuietButton {
        iconName: "edit"
        objectName: "commentCorrect"
        text: Theme.largeText ? "" : qsTr("Correct it")
        Accessible.name: qsTr("Correct it, or say that it does not count")
        visible: thread.correctable
        onClicked: Navigator.open("correct", { id: thread.commentId })
    }

    CommentThread {
        id: thread

        commentId: page.params.id === undefined ? "" : page.params.id
    }

    ErrorState {
        action: qsTr("Back")
        second: thread.problem
        text: qsTr("This comment is not on this device")
        visible: thread.state === "error"
        onTriggered: Navigator.back()
    }
    NoticeCard {
        iconName: "close"
        objectName: "commentVoided"
        second: thread.correction.voidedLine
        title: thread.correction.voided
        visible: thread.state === "content" && title !== ""
        width: parent.width
    }
    Card {
        objectName: "commentSaid"
        visible: thread.state === "content"
        width: parent.width
        Flow {
            spacing: Theme.space8
            visible: thread.kinds.count > 0
            width: parent.width
            Repeater {
                model: thread.kinds
                delegate: KindTag {}
            }
        }
        Words {
            color: thread.correction.voided === "" ? Theme.ink : Theme.inkSecond
            font.strikeout: thread.correction.voided !== ""
            objectName: "commentWords"
            text: thread.text
            visible: text !== ""
            width: parent.width
        }
        Flow {
            spacing: Theme.space12
            visible: thread.photos.count > 0
            width: parent.width
            Repeater {
                model: thread.photos
                delegate: ThreadPhoto {
                    onLooked: photoId => thread.looking.look(photoId)
                }
            }
        }
        VoiceList {
            voices: thread.voices
            width: parent.width
        }
        Words {
            kind: "small"
            text: thread.line
            width: parent.width
        }
        CorrectionNote {
            correction: thread.correction
            width: parent.width
        }
    }
    NoticeCard {
        iconName: "warning"
        objectName: "commentRefusal"
        second: qsTr("Your words are kept here. Talk to the office about it.")
        title: thread.refusal
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    Repeater {
        model: thread.replies
        delegate: ReplyCard {
            width: parent ? parent.width : 0
        }
    }
    Repeater {
        model: thread.tasks
        delegate: TaskLine {
            width: parent ? parent.width : 0
            onToggled: (taskId, what, before) => page.toggle(taskId, what, before)
        }
    }
    NoticeCard {
        iconName: "check"
        objectName: "commentDecision"
        title: thread.decision
        tone: "info"
        visible: title !== ""
        width: parent.width
    }
    AttentionCard {
        iconName: "pin"
        objectName: "commentStands"
        title: thread.stands
        visible: title !== ""
        width: parent.width
    }
    SayCard {
        eyebrow: ""
        from: thread.doneLine
        objectName: "commentDone"
        say: thread.done
        visible: say !== ""
        width: parent.width
    }
    Card {
        visible: thread.state === "content"
        width: parent.width
        ReceiptList {
            objectName: "commentReceipts"
            steps: thread.receipts
            width: parent.width
        }
    }

    PhotoViewer {
        opened: thread.looking.open
        parent: page
        small: thread.looking.small
        whole: thread.looking.whole
        onClosed: thread.looking.close()
    }

    function toggle(taskId: string, what: string, before: bool): void {
        if (before)
            thread.untick(taskId);
        else if (thread.tick(taskId))
            Navigator.toast(qsTr("Done: %1").arg(what), () => TakeBack.task(taskId));
    }
}
