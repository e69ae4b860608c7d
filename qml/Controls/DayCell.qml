import QtQuick
import QtQuick.Templates as T

// One day of a MonthGrid; modelData is {day, grid}; an empty day is a gap.
T.AbstractButton {
    id: cell

    required property var modelData
    readonly property string day: modelData.day
    readonly property bool chosen: day !== "" && day === modelData.grid.value
    readonly property bool isToday: day === modelData.grid.today

    focusPolicy: Qt.StrongFocus
    objectName: "day_" + day
    enabled: day !== "" && (modelData.grid.future || day <= modelData.grid.today)
    text: day === "" ? "" : new Date(day + "T12:00:00").toLocaleDateString(Qt.locale(), "d MMMM yyyy")
    implicitHeight: Theme.touch
    implicitWidth: parent ? Math.floor(parent.width / 7) : Theme.touch
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: day !== ""
    Accessible.ignored: day === ""
    Accessible.selected: chosen
    onClicked: cell.modelData.grid.chosen(cell.day)
    Keys.onReturnPressed: cell.clicked()

    contentItem: Text {
        color: cell.chosen ? Theme.inkOnAct : cell.enabled ? Theme.ink : Theme.inkSecond
        font.family: Theme.fontFamily
        font.pixelSize: Math.min(Theme.textSecond, 24)
        font.weight: cell.isToday || cell.chosen ? Font.Bold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        text: cell.day === "" ? "" : Number(cell.day.slice(8))
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: Item {
        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.act
            border.width: cell.isToday && !cell.chosen ? 2 : 0
            color: cell.chosen ? Theme.act : cell.down ? Theme.pressed : "transparent"
            height: Math.min(parent.height, parent.width) - 4
            radius: height / 2
            width: height
            FocusRing {
                control: cell
                radius: parent.radius + 4
                shown: cell.visualFocus
            }
        }
    }
}
