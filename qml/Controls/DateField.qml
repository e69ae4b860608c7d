import QtQuick

// A day: Today, Yesterday, or one from the calendar. `value` is an ISO day ("2011-09-01"); `today`
// comes from the caller, because a screen has no clock of its own.
Column {
    id: field

    required property string label
    required property string today
    property string value: today
    property bool open: false
    readonly property string yesterday: field.shifted(field.today, -1)

    signal edited(string value)

    objectName: "dateField"
    spacing: Theme.space8
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Words {
        font.weight: Font.DemiBold
        kind: "second"
        text: field.label
        width: parent.width
        Accessible.ignored: true
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Chip {
            checkable: false
            checked: field.value === field.today
            objectName: field.objectName + "Today"
            text: qsTr("Today")
            onClicked: field.choose(field.today)
        }
        Chip {
            checkable: false
            checked: field.value === field.yesterday
            objectName: field.objectName + "Yesterday"
            text: qsTr("Yesterday")
            onClicked: field.choose(field.yesterday)
        }
        Chip {
            checkable: false
            checked: field.value !== field.today && field.value !== field.yesterday
            objectName: field.objectName + "Other"
            text: checked ? field.shownDay(field.value) : qsTr("Another day")
            onClicked: field.open = !field.open
        }
    }
    MonthGrid {
        objectName: field.objectName + "Month"
        today: field.today
        value: field.value
        visible: field.open
        width: parent.width
        onChosen: day => field.choose(day)
    }

    function choose(day: string): void {
        field.open = false;
        if (day === field.value)
            return;
        field.value = day;
        field.edited(day);
    }

    function shifted(day: string, days: int): string {
        const date = new Date(day + "T12:00:00Z");
        date.setUTCDate(date.getUTCDate() + days);
        return date.toISOString().slice(0, 10);
    }

    function shownDay(day: string): string {
        return new Date(day + "T12:00:00").toLocaleDateString(Qt.locale(), "d MMM yyyy");
    }
}
