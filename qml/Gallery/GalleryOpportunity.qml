import QtQuick
import Leadhand.Controls

Page {
    canGoBack: true
    subtitle: "Mrs. Provan · you spotted it"
    title: "Front garden"

    SayCard {
        from: "From John · 2 Nov"
        say: "“John is pricing it now. He will call you after the 10th of January.”"
        width: parent.width
    }
    Card {
        padding: Theme.space20
        width: parent.width
        StageLine {
            stages: [{ label: "Referred", second: "23 Oct · you", state: "done" },
                     { label: "Visit booked", second: "25 Oct · John", state: "done" },
                     { label: "Met on site", second: "31 Oct · John", state: "done" },
                     { label: "Being priced", second: "since 2 Nov", state: "current" },
                     { label: "Proposal sent", second: "expected January", state: "future" }]
            width: parent.width
        }
    }
    SectionTitle { text: "What did the customer say?"; width: parent.width }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Chip { checkable: false; outlined: true; text: "Yes" }
        Chip { checkable: false; outlined: true; text: "No" }
        Chip { checkable: false; outlined: true; text: "Not yet" }
        Chip { checkable: false; outlined: true; text: "Has a question" }
    }
}
