import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.DailyLog

// One day's log, by customer, with what became of each.
Page {
    id: page

    hasChoices: log.state === "content"
    objectName: "dailyLogPage"
    scroller: list
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
        Column {
            spacing: Theme.space12
            visible: log.state !== "content"
            width: parent.width
            y: page.headRoom
            OfflineNote {
                visible: log.state === "offline"
                width: parent.width
            }
            Skeleton {
                rows: 3
                visible: log.state === "loading"
            }
            EmptyState {
                action: log.isToday ? qsTr("Add a comment") : ""
                iconName: "sheet"
                objectName: "dailyLogEmpty"
                second: qsTr("Praise counts too: what was someone happy about?")
                text: log.isToday ? qsTr("Nothing written down yet")
                                  : qsTr("Nothing was written down that day")
                visible: log.state === "empty" || log.state === "offline"
                onTriggered: Navigator.open("writeComment", {})
            }
            ErrorState {
                text: qsTr("The log could not be read")
                visible: log.state === "error"
            }
        }
    ]

    DailyLogModel {
        id: log

        day: page.params.day === undefined ? "" : page.params.day
    }
}
