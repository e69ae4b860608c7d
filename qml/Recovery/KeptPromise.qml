import QtQuick
import Leadhand.Controls

// A promise that was kept, with who and when.
ListRow {
    required property string sentence
    required property string words
    required property string timeLeft

    objectName: "keptPromise"
    chevron: false
    done: true
    focusPolicy: Qt.NoFocus
    second: words
    third: timeLeft
    title: sentence
}
