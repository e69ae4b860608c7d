import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.DailyLog

// The voice notes of a comment or of a draft, one of which may be heard.
Column {
    id: list

    required property VoicePlaying voices

    signal takenOut(string noteId)

    objectName: "voiceList"
    spacing: Theme.space8
    visible: voices.notes.count > 0

    Repeater {
        model: list.voices.notes
        delegate: SpokenLine {
            width: parent ? parent.width : 0
            onPicked: noteId => list.voices.toggle(noteId)
            onTakenOut: noteId => list.takenOut(noteId)
        }
    }
    Words {
        color: Theme.danger
        kind: "second"
        objectName: "voiceProblem"
        text: list.voices.problem
        visible: text !== ""
        width: parent.width
    }
}
