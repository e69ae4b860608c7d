import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// What the customer says, what we say back, what it is about, and what is promised.
Column {
    id: form

    required property ProblemDraft draft

    signal savedUnagreed

    objectName: "problemForm"
    spacing: Theme.space12

    TextArea {
        id: said

        label: qsTr("What the customer says, in their own words")
        labelShown: true
        minimumHeight: 92
        note: form.draft.kept ? qsTr("Draft kept") : ""
        objectName: "problemWords"
        placeholder: qsTr("Half of the pots by the door are dead")
        text: form.draft.words
        width: parent.width
        onEdited: form.draft.words = text
    }
    TextArea {
        label: qsTr("Say it back, and ask if that is right")
        labelShown: true
        minimumHeight: 72
        objectName: "problemRestated"
        placeholder: qsTr("Stands here as you write above")
        text: form.draft.restated
        width: parent.width
        onEdited: form.draft.restated = text
    }
    SectionTitle {
        text: qsTr("We promise")
        width: parent.width
    }
    PromiseBlock {
        promise: form.draft.promise
        width: parent.width
    }
    SectionTitle {
        text: qsTr("What is it about?")
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        PickChip {
            current: form.draft.category
            objectName: "problemProduct"
            text: qsTr("What we put in")
            word: "product"
            onPicked: form.draft.category = "product"
        }
        PickChip {
            current: form.draft.category
            objectName: "problemService"
            text: qsTr("How we worked")
            word: "service"
            onPicked: form.draft.category = "service"
        }
    }
    TextField {
        label: ""
        objectName: "problemWhat"
        placeholder: qsTr("In a word or two")
        text: form.draft.what
        width: parent.width
        onEdited: form.draft.what = text
    }
    PhraseFlow {
        objectName: "problemAbout"
        phrases: form.draft.abouts
        width: parent.width
        onPicked: phrase => form.draft.what = phrase
    }
    QuietButton {
        objectName: "problemSaveUnagreed"
        text: qsTr("They don’t agree yet. Save it all the same")
        width: parent.width
        onClicked: form.savedUnagreed()
    }

    function begin(): void {
        said.forceActiveFocus();
    }
}
