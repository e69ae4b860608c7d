import QtQuick
import Leadhand.Controls

// A voice note of a comment or of a draft.
VoiceLine {
    id: line

    required property string noteId

    signal picked(string noteId)
    signal takenOut(string noteId)

    required playing
    required removable
    required share
    required time
    objectName: "spokenLine"
    onClicked: line.picked(line.noteId)
    onRemoved: line.takenOut(line.noteId)
}
