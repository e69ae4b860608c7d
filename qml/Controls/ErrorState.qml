import QtQuick

// Something did not work: what it was, that nothing is lost, and what to do.
EmptyState {
    objectName: "errorState"
    action: qsTr("Try again")
    iconName: "problem"
    tone: "attention"
}
