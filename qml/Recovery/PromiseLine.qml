import QtQuick
import Leadhand.Controls

// An open promise with what is left of it; pressing it says that it was kept.
NoticeCard {
    id: line

    required property string promiseId
    required property string sort
    required property string sentence
    required property string words
    required property string timeLeft
    required property string urgency
    required property string mark

    signal keptAsked(string promiseId, string sort)

    objectName: "promise_" + sort
    iconName: mark
    interactive: true
    second: Joined.words([timeLeft, words], " · ")
    title: sentence
    tone: urgency
    onClicked: line.keptAsked(line.promiseId, line.sort)
}
