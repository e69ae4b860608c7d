import QtQuick
import Leadhand.Controls

// A task of a comment: who does it by when, or who did it. One's own are ticked with one tap.
ListRow {
    id: row

    required property string taskId
    required property string what
    required property string line
    required property bool mine
    required property bool late
    required done

    signal ticked
    signal unticked

    objectName: "taskLine"
    chevron: false
    enabled: true
    iconName: "clock"
    iconColor: late ? Theme.danger : Theme.inkSecond
    second: line
    title: what
    trailing: mine ? tickButton : null

    Component {
        id: tickButton

        SecondaryButton {
            objectName: "taskTick"
            text: row.done ? qsTr("Not done") : qsTr("Done")
            onClicked: {
                if (row.done)
                    row.unticked();
                else
                    row.ticked();
            }
        }
    }
}
