import QtQuick
import Leadhand.Controls

Page {
    canGoBack: true
    subtitle: "Comment · today 10:12"
    title: "Mrs. Smith"

    Row {
        id: photos

        readonly property real cell: (width - spacing * 2) / 3

        spacing: Theme.space12
        width: parent.width
        PhotoTile {
            removable: true
            source: "qrc:/qt/qml/Leadhand/Gallery/planter.svg"
            width: photos.cell
        }
        PhotoTile { text: "Photo"; width: photos.cell }
        PhotoTile { iconName: "mic"; text: "Hold to talk"; width: photos.cell }
    }
    Card {
        width: parent.width
        RecordingMeter { level: 0.7; time: "0:07"; width: parent.width }
    }
    VoiceLine { here: true; length: "0:12"; removable: true; width: parent.width }
    VoiceLine { here: true; length: "0:12"; playing: true; share: 0.4; time: "0:05"; width: parent.width }
    VoiceLine { here: false; length: "0:31"; width: parent.width }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Chip { checked: true; text: "Praise" }
        Chip { checked: true; text: "Change" }
        Chip { text: "Request" }
        Chip { text: "Problem" }
        Chip { text: "Info" }
    }
    TextArea {
        label: "What the customer said"
        note: "Draft kept"
        text: "Delighted with the planters; next year no German ivy. Agreed on Millar’s wife instead"
        width: parent.width
        Component.onCompleted: forceActiveFocus()
    }
    SectionTitle { text: "Say it in one tap"; width: parent.width }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Chip { checkable: false; outlined: true; text: "Prefers another plant" }
        Chip { checkable: false; outlined: true; text: "Wants a call" }
        Chip { checkable: false; outlined: true; text: "Away next week" }
        Chip { checkable: false; outlined: true; text: "Happy today" }
    }
    actions: PrimaryButton {
        text: "Save"
        width: parent.width
    }
}
