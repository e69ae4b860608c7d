import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Sync

// What is unsent, as a file that somebody carries to the office: begun, on its way, and how it ended. With
// nothing unsent there is nothing of it.
Column {
    id: file

    objectName: "workFile"
    spacing: Theme.space12
    visible: work.possible || work.running || work.outcome !== ""

    WorkExport {
        id: work
    }

    NoticeCard {
        iconName: work.tone === "danger" ? "warning" : work.tone === "done" ? "check" : "problem"
        objectName: "workOutcome"
        second: work.remark
        title: work.outcome
        tone: work.tone
        visible: title !== ""
        width: parent.width
    }
    Card {
        objectName: "workRunning"
        spacing: Theme.space12
        visible: work.running
        width: parent.width
        Words {
            kind: "strong"
            text: qsTr("Writing the file")
            width: parent.width
        }
        ShareBar {
            share: work.share
            width: parent.width
        }
        Words {
            kind: "second"
            objectName: "workProgress"
            text: work.progress
            visible: text !== ""
            width: parent.width
        }
        QuietButton {
            iconName: "close"
            objectName: "workCancel"
            text: qsTr("Cancel")
            width: parent.width
            onClicked: work.cancel()
        }
    }
    QuietButton {
        iconName: "box"
        hint: qsTr("To bring to the office where there is no signal")
        objectName: "workExport"
        text: qsTr("Put unsent work into a file")
        visible: work.possible && !work.running
        width: parent.width
        onClicked: dialog.active = true
    }
    // Made when first asked for, as in PhotoStrip.
    Loader {
        id: dialog

        active: false
        source: "WorkFileDialog.qml"
        onLoaded: {
            const shown = dialog.item as WorkFileDialog;
            shown.selectedFile = work.suggested();
            shown.chosen.connect(work.begin);
            shown.closed.connect(() => dialog.active = false);
            shown.open();
        }
    }
}
