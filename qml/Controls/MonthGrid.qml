import QtQuick

// One month as a grid of days; days after `today` can be chosen only with `future`.
Column {
    id: grid

    required property string today
    required property string value
    property bool future: true
    // Large words leave a letter for each day of the week.
    readonly property int daysAs: Theme.largeText ? Locale.NarrowFormat : Locale.ShortFormat
    property int year: Number((value === "" ? today : value).slice(0, 4))
    property int month: Number((value === "" ? today : value).slice(5, 7))

    signal chosen(string day)

    objectName: "monthGrid"
    spacing: Theme.space4
    Accessible.role: Accessible.Grouping
    Accessible.name: heading.text

    Item {
        height: Math.max(Theme.touch, heading.implicitHeight)
        width: grid.width
        IconButton {
            iconName: "chevronLeft"
            objectName: grid.objectName + "Before"
            text: qsTr("Month before")
            onClicked: grid.turn(-1)
        }
        Words {
            id: heading

            anchors.centerIn: parent
            horizontalAlignment: Text.AlignHCenter
            kind: "strong"
            text: new Date(grid.year, grid.month - 1, 1).toLocaleDateString(Qt.locale(), "MMMM yyyy")
            width: parent.width - Theme.touch * 2
        }
        IconButton {
            anchors.right: parent.right
            iconName: "chevronRight"
            objectName: grid.objectName + "After"
            text: qsTr("Month after")
            onClicked: grid.turn(1)
        }
    }
    Grid {
        columns: 7
        width: grid.width
        Repeater {
            model: 7
            delegate: Words {
                required property int index

                horizontalAlignment: Text.AlignHCenter
                kind: "caption"
                text: Qt.locale().dayName((index + Qt.locale().firstDayOfWeek) % 7, grid.daysAs)
                width: parent ? Math.floor(parent.width / 7) : 0
            }
        }
        Repeater {
            model: grid.cells(grid.year, grid.month).map(day => ({ day: day, grid: grid }))
            delegate: DayCell {}
        }
    }

    function turn(by: int): void {
        const at = new Date(Date.UTC(grid.year, grid.month - 1 + by, 1));
        grid.year = at.getUTCFullYear();
        grid.month = at.getUTCMonth() + 1;
    }

    // ISO days of the month, with empty places before the first.
    function cells(year: int, month: int): var {
        const first = new Date(Date.UTC(year, month - 1, 1));
        const before = (first.getUTCDay() - Qt.locale().firstDayOfWeek % 7 + 7) % 7;
        const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
        const days = Array(before).fill("");
        for (let day = 1; day <= length; ++day)
            days.push(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10));
        return days;
    }
}
