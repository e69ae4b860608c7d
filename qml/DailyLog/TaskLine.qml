import QtQuick
import Leadhand.Controls

// A task of a comment: who does it by when, or who did it. One's own are ticked with one tap on the row.
ListRow {
    id: row

    required property string taskId
    required property string what
    required property string line
    required property bool mine
    required property bool late

    signal toggled(string taskId, string what, bool before)

    required done
    objectName: "taskLine"
    canBeDone: true
    chevron: false
    focusPolicy: mine ? Qt.StrongFocus : Qt.NoFocus
    iconColor: late ? Theme.danger : Theme.inkSecond
    iconName: "clock"
    second: line
    title: what
    trailingText: mine && !done ? qsTr("Tap when done") : ""
    trailingTone: "done"
    Accessible.checkable: mine
    Accessible.checked: done
    Accessible.role: mine ? Accessible.CheckBox : Accessible.ListItem
    onClicked: if (row.mine) row.toggled(row.taskId, row.what, row.done)
}
