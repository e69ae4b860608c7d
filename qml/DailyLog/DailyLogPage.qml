import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.DailyLog

// One day's log, by customer, with what became of each.
Page {
    id: page

    hasChoices: log.state === "content"
    objectName: "dailyLogPage"
    scrolling: false
    subtitle: log.summary
    title: qsTr("Daily log")
    header: DayChooser {
        day: log.day
        isToday: log.isToday
        text: log.dayText
        width: parent.width
        onChosen: day => log.day = day
        onShifted: days => log.shift(days)
    }
    body: [
        ListView {
            id: list

            anchors.fill: parent
            bottomMargin: Theme.space24
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: log.rows
            objectName: "dailyLogList"
            reuseItems: true
            spacing: Theme.space8
            delegate: LogRow {}
            section.delegate: LogSection {}
            section.property: "customerName"
            ScrollMark { flickable: list }
        },
        EmptyState {
            action: log.isToday ? qsTr("Add a comment") : ""
            iconName: "sheet"
            objectName: "dailyLogEmpty"
            second: qsTr("Praise counts too: what was someone happy about?")
            text: log.isToday ? qsTr("Nothing written down yet") : qsTr("Nothing was written down that day")
            visible: log.state === "empty"
            onTriggered: Navigator.open("writeComment", {})
        }
    ]

    DailyLogModel {
        id: log

        day: page.params.day === undefined ? "" : page.params.day
    }
}
