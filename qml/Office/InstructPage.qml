import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// A standing instruction out of what was said: one sentence, or what is replaced by what; for which season.
Page {
    id: page

    objectName: "instructPage"
    subtitle: draft.customerName
    title: qsTr("Standing instruction")
    onLeaving: draft.keepNow()

    InstructionDraft {
        id: draft

        commentId: page.params.commentId === undefined ? "" : page.params.commentId
        customerId: page.params.customerId === undefined ? "" : page.params.customerId
    }

    NoticeCard {
        iconName: "problem"
        objectName: "instructProblem"
        title: draft.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    Card {
        visible: draft.said !== ""
        width: parent.width
        Words {
            text: qsTr("“%1”").arg(draft.said)
            width: parent.width
        }
    }
    TextArea {
        label: qsTr("What stands for every visit")
        labelShown: true
        minimumHeight: 88
        note: draft.kept ? qsTr("Draft kept") : ""
        objectName: "instructText"
        placeholder: qsTr("No blower before nine")
        text: draft.text
        width: parent.width
        onEdited: draft.text = text
    }
    TextField {
        label: qsTr("Or: no longer")
        objectName: "instructThis"
        placeholder: qsTr("German ivy")
        text: draft.replaceThis
        width: parent.width
        onEdited: draft.replaceThis = text
    }
    TextField {
        label: qsTr("instead")
        objectName: "instructThat"
        placeholder: qsTr("Millar’s wife")
        text: draft.byThat
        width: parent.width
        onEdited: draft.byThat = text
    }
    SectionTitle {
        text: qsTr("When")
        width: parent.width
    }
    Picks {
        current: draft.season
        width: parent.width
        Chip {
            checkable: false
            checked: draft.season === ""
            objectName: "instructAlways"
            outlined: true
            text: qsTr("Always")
            onClicked: draft.season = ""
        }
        Repeater {
            model: draft.seasons
            delegate: SeasonChip {
                onPicked: season => draft.season = season
            }
        }
    }
    actions: PrimaryButton {
        objectName: "instructSave"
        text: qsTr("Save for every visit")
        width: parent.width
        onClicked: {
            if (!draft.save())
                return;
            Navigator.back();
            Navigator.toast(qsTr("It shows on every visit from now on."), null);
        }
    }
}
