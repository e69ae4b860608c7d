import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Today

// The crew's day: the visit that is on now with its next step, those to come, those behind.
Page {
    id: page

    objectName: "todayPage"
    subtitle: today.dateLine
    title: qsTr("Today")
    trailing: IconButton {
        iconName: "sheet"
        objectName: "todayOpenLog"
        text: qsTr("Daily log")
        onClicked: Navigator.open("log", {})
    }

    TodayModel {
        id: today
    }
    PromiseAlarms {
        id: alarms
    }
    // On a wide window the brief of the current visit stands beside the day by itself.
    Connections {
        target: Navigator

        function onDetailChanged(): void {
            filler.restart();
        }
    }
    Timer {
        id: filler

        interval: 0
        onTriggered: page.fillPane()
    }
    Binding {
        property: "target"
        target: Navigator
        value: today.target
    }

    NoticeCard {
        iconName: "problem"
        objectName: "todayProblem"
        title: VisitSteps.problem
        tone: "danger"
        visible: title !== ""
        width: parent.width
    }
    OfflineNote {
        visible: today.state === "offline"
        width: parent.width
    }
    Repeater {
        model: alarms.rows
        delegate: PromiseAlarm {
            width: parent ? parent.width : 0
        }
    }
    Skeleton {
        rows: 3
        visible: today.state === "loading"
    }
    EmptyState {
        action: qsTr("Add a comment")
        iconName: "today"
        objectName: "todayEmpty"
        second: qsTr("You can still add a comment.")
        text: qsTr("No visits today")
        visible: today.state === "empty" || today.state === "offline"
        onTriggered: Navigator.open("writeComment", {})
    }
    Repeater {
        model: today.current
        delegate: CurrentVisitCard {
            width: parent ? parent.width : 0
            onStepAsked: (to, why) => page.take(visitId, customerName, to, why)
        }
    }
    Repeater {
        model: today.unfinished
        delegate: UnfinishedLine {
            width: parent ? parent.width : 0
        }
    }
    SectionTitle {
        text: qsTr("After that")
        visible: today.coming.count > 0
        width: parent.width
    }
    Repeater {
        model: today.coming
        delegate: VisitLine {
            width: parent ? parent.width : 0
        }
    }
    Repeater {
        model: today.covered
        delegate: CoveredVisit {
            width: parent ? parent.width : 0
        }
    }
    Words {
        kind: "second"
        leftPadding: Theme.space20
        objectName: "todayMoreAfter"
        text: today.moreAfter
        visible: text !== ""
        width: parent.width
    }
    SecondaryButton {
        objectName: "todayEmergency"
        text: qsTr("Emergency at a customer")
        visible: today.coveredVisitId !== ""
        width: parent.width
        onClicked: Navigator.open("visit", { id: today.coveredVisitId, emergency: true })
    }
    ListRow {
        iconName: "today"
        objectName: "todayComing"
        second: today.daysAheadBriefs
        title: today.daysAhead
        visible: title !== "" && Navigator.has("coming")
        width: parent.width
        onClicked: Navigator.open("coming", {})
    }
    SectionTitle {
        text: qsTr("Behind you")
        visible: today.behind.count > 0
        width: parent.width
    }
    Repeater {
        model: today.behind
        delegate: VisitLine {
            width: parent ? parent.width : 0
        }
    }
    ListRow {
        iconName: "flag"
        objectName: "todayCases"
        second: alarms.next
        title: alarms.openWords
        visible: alarms.open > 0 && Navigator.has("cases")
        width: parent.width
        onClicked: Navigator.open("cases", {})
    }
    ListRow {
        iconName: "sheet"
        objectName: "todayLogRow"
        second: today.commentsToday === 0 ? qsTr("Nothing written down yet")
              : today.commentsToday === 1 ? qsTr("1 comment today")
                                          : qsTr("%1 comments today").arg(today.commentsToday)
        title: qsTr("Daily log")
        visible: today.state === "content"
        width: parent.width
        onClicked: Navigator.open("log", {})
    }

    function fillPane(): void {
        const free = Theme.twoPanes && page.visible && Navigator.detail.route === undefined;
        if (free && today.currentVisitId !== "" && Navigator.currentTab === "today")
            Navigator.open("visit", { id: today.currentVisitId });
    }

    function take(visitId: string, customerName: string, to: string, why: string): void {
        if (VisitSteps.take(visitId, to, why))
            Navigator.toast(VisitSteps.sentence(customerName, to), () => VisitSteps.takeBack(visitId));
    }
}
