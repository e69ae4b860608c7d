import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers
import Leadhand.Recovery

// A problem at the door: four lines to read, then the form, then the number that the customer is told.
Page {
    id: page

    readonly property bool saved: draft.savedId !== ""
    readonly property bool calm: !draft.writing && !saved

    objectName: "problemPage"
    subtitle: draft.customerName === "" || page.saved ? "" : qsTr("Problem at the door")
    title: draft.customerName === "" ? qsTr("Problem at the door") : draft.customerName
    trailing: QuietButton {
        iconName: "edit"
        objectName: "problemChange"
        text: Theme.largeText ? "" : qsTr("Change", "choose another customer")
        Accessible.name: qsTr("Somebody else’s problem")
        visible: !page.saved && draft.customerName !== "" && !picker.choosing
        onClicked: picker.choosing = true
    }
    Component.onCompleted: {
        const about = page.params.customerId === undefined ? Navigator.target : page.params;
        draft.begin(about.customerId === undefined ? "" : about.customerId,
                    about.customerName === undefined ? "" : about.customerName,
                    about.visitId === undefined ? "" : about.visitId);
    }
    onLeaving: draft.keepNow()

    ProblemDraft {
        id: draft
    }

    NoticeCard {
        iconName: "problem"
        objectName: "problemProblem"
        title: draft.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    CustomerPicker {
        id: picker

        customerId: draft.customerId
        customerName: draft.customerName
        objectName: "problemCustomer"
        visible: !page.saved && opened
        width: parent.width
        onChosen: (id, name) => draft.choose(id, name)
    }
    CalmCard {
        visible: page.calm
        width: parent.width
    }
    ProblemForm {
        id: form

        draft: draft
        visible: draft.writing && !page.saved
        width: parent.width
        onSavedUnagreed: draft.save(false)
    }
    SavedProblem {
        draft: draft
        visible: page.saved
        width: parent.width
    }
    actions: [
        Words {
            color: Theme.ink
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            kind: "second"
            objectName: "problemPromise"
            text: draft.promise.sentence
            visible: draft.writing && !page.saved
            width: parent.width
        },
        PrimaryButton {
            objectName: "problemWrite"
            text: qsTr("Write it down")
            visible: page.calm
            width: parent.width
            onClicked: {
                draft.write();
                form.begin();
            }
        },
        PrimaryButton {
            objectName: "problemSave"
            text: qsTr("They agree. Save")
            visible: draft.writing && !page.saved
            width: parent.width
            onClicked: draft.save(true)
        },
        SecondaryButton {
            objectName: "problemOpenCase"
            text: qsTr("Look at the case")
            visible: page.saved && Navigator.has("case")
            width: parent.width
            onClicked: {
                const id = draft.savedId;
                Navigator.back();
                Navigator.open("case", { id: id });
            }
        },
        PrimaryButton {
            objectName: "problemDone"
            text: qsTr("Done")
            visible: page.saved
            width: parent.width
            onClicked: page.leave()
        }
    ]

    function leave(): void {
        const id = draft.savedId;
        const about = { customerId: draft.customerId, customerName: draft.customerName };
        const sentence = qsTr("%1: %2", "number of a case, promise").arg(draft.reference).arg(draft.promised);
        Navigator.back();
        Navigator.toast(sentence, () => {
            if (TakeBack.problem(id))
                Navigator.open("problem", about);
        });
    }
}
