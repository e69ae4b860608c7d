import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers
import Leadhand.DailyLog

// Writing down what a customer said: who, what kind, in words or spoken, with photos; kept while
// one writes.
Page {
    id: page

    property bool choosing: false
    readonly property bool nobody: draft.customerName === ""

    objectName: "commentSheet"
    subtitle: draft.subtitle
    title: nobody ? qsTr("Who said it?") : draft.customerName
    trailing: QuietButton {
        iconName: "edit"
        objectName: "commentChangeCustomer"
        text: Theme.largeText ? "" : qsTr("Change", "choose another customer")
        Accessible.name: qsTr("Somebody else said it")
        visible: !page.nobody && !page.choosing
        onClicked: page.choosing = true
    }
    onLeaving: {
        draft.endSpeaking();
        draft.keepNow();
    }

    // The camera looks only while somebody looks at the sheet.
    onVisibleChanged: page.look()

    CommentDraft {
        id: draft

        Component.onCompleted: page.begin()
    }

    NoticeCard {
        iconName: "problem"
        objectName: "commentProblem"
        title: draft.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    CustomerPicker {
        customerId: draft.customerId
        customerName: draft.customerName
        freeNames: true
        lasting: true
        most: 20
        objectName: "commentCustomer"
        visible: page.choosing || page.nobody
        width: parent.width
        onChosen: (customerId, name) => {
            draft.choose(customerId, name);
            page.choosing = false;
        }
    }
    ShutterTile {
        camera: draft.camera
        visible: draft.camera.looking
        width: parent.width
    }
    Words {
        kind: "second"
        objectName: "cameraTrouble"
        text: draft.camera.trouble
        visible: text !== ""
        width: parent.width
    }
    PhotoStrip {
        photos: draft.photos
        photosPossible: draft.photosPossible
        shutterShown: draft.camera.looking
        speakable: draft.voicePossible
        speaking: draft.recording.running
        spokenTime: draft.recording.time
        visible: draft.photosPossible || draft.voicePossible
        width: parent.width
        onPicked: file => draft.addPhoto(file)
        onRemoved: hash => draft.removePhoto(hash)
        onSpeechBegan: draft.speak()
        onSpeechEnded: draft.endSpeaking()
    }
    SpeakCard {
        level: draft.recording.level
        time: draft.recording.time
        visible: draft.recording.running
        width: parent.width
        onThrownAway: page.thrownAway(draft.throwSpeaking())
    }
    VoiceList {
        voices: draft.voices
        width: parent.width
        onTakenOut: hash => {
            draft.removeVoice(hash);
            page.thrownAway(true);
        }
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Repeater {
            model: draft.kinds
            delegate: KindChip {
                onPicked: word => draft.toggleKind(word)
            }
        }
    }
    TextArea {
        id: words

        label: qsTr("What they said")
        note: draft.kept ? qsTr("Draft kept") : ""
        objectName: "commentText"
        placeholder: qsTr("In their own words")
        text: draft.text
        width: parent.width
        onTextChanged: draft.text = text
    }
    SectionTitle {
        text: qsTr("Say it in one tap")
        width: parent.width
    }
    QuickPhrases {
        width: parent.width
        onChosen: (phrase, kind) => draft.addPhrase(phrase, kind)
    }
    DateField {
        label: qsTr("Said on")
        objectName: "commentSaidOn"
        today: CrewContext.today
        value: draft.saidOn
        width: parent.width
        onEdited: day => draft.saidOn = day
    }
    actions: PrimaryButton {
        enabled: draft.canSave && !page.nobody
        objectName: "commentSave"
        text: qsTr("Save")
        width: parent.width
        onClicked: page.save()
    }

    Connections {
        target: draft

        // The area's own binding ends with the first key; the draft still has to reach it.
        function onTextChanged(): void {
            if (words.text !== draft.text)
                words.text = draft.text;
        }
    }

    function begin(): void {
        const about = page.params.customerId !== undefined ? page.params : Navigator.target;
        const told = name => about[name] === undefined ? "" : about[name];
        draft.begin(told("customerId"), told("customerName"), told("visitId"));
        page.look();
    }

    function look(): void {
        if (page.visible)
            draft.camera.look();
        else
            draft.camera.close();
    }

    function thrownAway(canComeBack: bool): void {
        if (canComeBack)
            Navigator.toast(qsTr("Thrown away"), () => draft.bringVoiceBack());
    }

    function save(): void {
        const about = Object.assign({}, page.params);
        const who = draft.customerName;
        const id = draft.save();
        if (id === "")
            return;
        Navigator.back();
        Navigator.toast(qsTr("%1: kept on this phone").arg(who), () => {
            if (TakeBack.comment(id))
                Navigator.open("writeComment", about);
        });
    }
}
