import QtQuick
import Leadhand.Controls

// The day something is due: today, tomorrow, in a week, or one of the calendar.
Column {
    id: field

    required property string today
    required property string value
    property bool opened: false
    readonly property var near: [shifted(today, 0), shifted(today, 1), shifted(today, 7)]

    signal chosen(string day)

    objectName: "dueField"
    spacing: Theme.space8

    Flow {
        spacing: Theme.space8
        width: parent.width
        Chip {
            checkable: false
            checked: field.value === field.near[0]
            objectName: field.objectName + "Today"
            outlined: true
            text: qsTr("Today")
            onClicked: field.choose(field.near[0])
        }
        Chip {
            checkable: false
            checked: field.value === field.near[1]
            objectName: field.objectName + "Tomorrow"
            outlined: true
            text: qsTr("Tomorrow")
            onClicked: field.choose(field.near[1])
        }
        Chip {
            checkable: false
            checked: field.value === field.near[2]
            objectName: field.objectName + "Week"
            outlined: true
            text: qsTr("In a week")
            onClicked: field.choose(field.near[2])
        }
        Chip {
            checkable: false
            checked: field.value !== "" && !field.near.includes(field.value)
            objectName: field.objectName + "Other"
            outlined: true
            text: checked ? new Date(field.value + "T12:00:00").toLocaleDateString(Qt.locale(), "d MMM")
                          : qsTr("Another day")
            onClicked: field.opened = !field.opened
        }
    }
    MonthGrid {
        objectName: field.objectName + "Month"
        today: field.today
        value: field.value
        visible: field.opened
        width: parent.width
        onChosen: day => field.choose(day)
    }

    function choose(day: string): void {
        field.opened = false;
        field.chosen(day);
    }

    function shifted(day: string, days: int): string {
        const date = new Date(day + "T12:00:00Z");
        date.setUTCDate(date.getUTCDate() + days);
        return date.toISOString().slice(0, 10);
    }
}
