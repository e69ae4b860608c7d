import QtQuick
import Leadhand.Controls

Page {
    canGoBack: true
    subtitle: "Writing and choosing"
    title: "Fields"

    SearchField { placeholder: "Search customers"; width: parent.width }
    TextField {
        hint: "It came with the invitation"
        label: "Code from the office"
        text: "K4TZ-9QMM"
        width: parent.width
    }
    TextField {
        error: "This code was used before. Ask the office for a new one."
        label: "Code"
        text: "K4TZ-9QMM"
        width: parent.width
    }
    TextArea {
        label: "What did you notice?"
        labelShown: true
        placeholder: "In your own words"
        width: parent.width
    }
    DateField { label: "Said on"; open: true; today: "2026-11-22"; value: "2026-11-12"; width: parent.width }
    Stepper { decimals: 1; label: "Labour"; step: 0.5; unit: "h"; value: 6.5; width: parent.width }
}
