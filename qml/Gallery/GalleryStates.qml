import QtQuick
import Leadhand.Controls

Page {
    subtitle: "Empty, loading, no signal, not working"
    title: "States"

    OfflineNote { width: parent.width }
    Skeleton { rows: 2 }
    EmptyState {
        action: "Add a comment"
        iconName: "today"
        second: "You can still add a comment."
        text: "No visits today"
    }
    ErrorState {
        second: "What you entered is kept on this phone."
        text: "The office did not answer"
    }
}
