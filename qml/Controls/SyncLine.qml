import QtQuick
import QtQuick.Templates as T

// The state of sync as one quiet line: a dot and words. Pressing it opens the sync centre.
T.AbstractButton {
    id: control

    // "inOffice", "waiting", "offline", "attention"
    property string syncState: "inOffice"
    readonly property color tone: syncState === "inOffice" ? Theme.done
                                : syncState === "attention" ? Theme.danger : Theme.attention

    focusPolicy: Qt.TabFocus
    objectName: "syncLine"
    text: qsTr("All in office")
    implicitHeight: Math.max(Theme.touch, implicitContentHeight)
    implicitWidth: implicitContentWidth + Theme.space16
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: qsTr("Sync state")
    Accessible.focusable: true
    Keys.onReturnPressed: control.clicked()

    contentItem: SyncLineContent {
        syncState: control.syncState
        text: control.text
        tone: control.tone
    }

    background: Item {
        FocusRing {
            control: control
            shown: control.visualFocus
        }
    }
}
