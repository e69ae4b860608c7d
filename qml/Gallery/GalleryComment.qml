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
        PhotoTile { removable: true; source: "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'><defs><linearGradient id='g' x1='0' y1='0' x2='0' y2='1'><stop offset='0' stop-color='%239CC49F'/><stop offset='1' stop-color='%234A6F57'/></linearGradient></defs><rect width='64' height='64' rx='6' fill='url(%23g)'/></svg>"; width: photos.cell }
        PhotoTile { text: "Photo"; width: photos.cell }
        PhotoTile { iconName: "mic"; text: "Hold to talk"; width: photos.cell }
    }
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
        label: "What she said"
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
