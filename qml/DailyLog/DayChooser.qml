import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// A day with its neighbours one tap away, and the calendar behind its name.
Column {
    id: chooser

    required property string day
    required property string text
    required property bool isToday
    property bool open: false

    signal chosen(string day)
    signal shifted(int days)

    objectName: "dayChooser"
    spacing: Theme.space12

    Item {
        implicitHeight: Math.max(name.implicitHeight, Theme.touch)
        width: parent.width
        IconButton {
            id: before

            fill: Theme.quiet
            iconName: "chevronLeft"
            objectName: "dayBefore"
            text: qsTr("The day before")
            onClicked: chooser.shifted(-1)
        }
        SecondaryButton {
            id: name

            anchors {
                left: before.right
                leftMargin: Theme.space12
                right: after.left
                rightMargin: Theme.space12
            }
            iconName: Theme.largeText ? "" : "today"
            objectName: "dayName"
            text: chooser.text
            textSize: Theme.textSecond
            onClicked: chooser.open = !chooser.open
        }
        IconButton {
            id: after

            anchors.right: parent.right
            enabled: !chooser.isToday
            fill: Theme.quiet
            iconName: "chevronRight"
            objectName: "dayAfter"
            text: qsTr("The day after")
            onClicked: chooser.shifted(1)
        }
    }
    MonthGrid {
        objectName: "dayMonth"
        today: CrewContext.today
        value: chooser.day
        visible: chooser.open
        width: parent.width
        onChosen: day => {
            chooser.open = false;
            chooser.chosen(day);
        }
    }
}
