import QtQuick
import Leadhand.Controls

// A promise that falls due now or is late: who keeps it, what is left, which case.
NoticeCard {
    id: alarm

    required property string caseId
    required property string sentence
    required property string words
    required property string urgency
    required property string mark

    objectName: "promiseAlarm"
    iconName: mark
    interactive: true
    second: words
    title: sentence
    tone: urgency
    onClicked: Navigator.open("case", { id: alarm.caseId })
}
