import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// Where the customer is asked whether somebody may call: when and how they would like it. None of it must be
// said.
Column {
    id: block

    required property ReferralDraft draft

    objectName: "whenToCall"
    spacing: Theme.space12

    SectionTitle {
        text: qsTr("If somebody may call: when and how?")
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        PickChip {
            current: block.draft.bestTime
            objectName: "time_morning"
            text: qsTr("In the morning")
            word: text
            onPicked: word => block.draft.bestTime = word
        }
        PickChip {
            current: block.draft.bestTime
            objectName: "time_late"
            text: qsTr("After 4 pm")
            word: text
            onPicked: word => block.draft.bestTime = word
        }
        PickChip {
            current: block.draft.bestTime
            objectName: "time_any"
            text: qsTr("Any time")
            word: text
            onPicked: word => block.draft.bestTime = word
        }
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        PickChip {
            current: block.draft.channel
            objectName: "channel_call"
            text: qsTr("Call", "a telephone call")
            word: "call"
            onPicked: word => block.draft.channel = word
        }
        PickChip {
            current: block.draft.channel
            objectName: "channel_text"
            text: qsTr("Text message")
            word: "text"
            onPicked: word => block.draft.channel = word
        }
        PickChip {
            current: block.draft.channel
            objectName: "channel_email"
            text: qsTr("E-mail")
            word: "email"
            onPicked: word => block.draft.channel = word
        }
        PickChip {
            current: block.draft.channel
            objectName: "channel_person"
            text: qsTr("In person")
            word: "person"
            onPicked: word => block.draft.channel = word
        }
    }
    TextField {
        label: qsTr("Best time to call")
        objectName: "referBestTime"
        placeholder: qsTr("After 4 pm")
        text: block.draft.bestTime
        width: parent.width
        onEdited: block.draft.bestTime = text
    }
}
