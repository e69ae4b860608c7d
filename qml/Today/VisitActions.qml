import QtQuick
import Leadhand.Controls

// The steps of a visit, as the brief shows them in the thumb zone.
StepButtons {
    id: actions

    required property string visitId

    objectName: "visitActions"
    brief: true
}
