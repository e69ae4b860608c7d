import QtQuick
import Leadhand.Controls

// How far an opportunity has come, as a line of steps: filled ones are behind it, the marked one is now.
Row {
    id: bar

    required property int step
    required property int steps

    objectName: "wayBar"
    spacing: Theme.space4
    Accessible.ignored: true

    Repeater {
        model: bar.steps
        delegate: Rectangle {
            required property int index

            border.color: Theme.outline
            border.width: index < bar.step ? 0 : 1
            color: index + 1 === bar.step && bar.step < bar.steps ? Theme.marker
                 : index < bar.step ? Theme.done : "transparent"
            height: Theme.space8
            radius: height / 2
            width: (bar.width - bar.spacing * (bar.steps - 1)) / bar.steps
        }
    }
}
