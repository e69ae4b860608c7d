import QtQuick
import Leadhand.Controls

Item {
    GalleryToday { anchors.fill: parent }
    HalfSheet {
        opened: true
        title: "Add"
        SectionTitle { text: "For Mrs. Smith"; topPadding: 0; width: parent.width }
        Grid {
            id: grid

            readonly property real cell: Theme.largeText ? width : (width - Theme.space12) / 2

            columns: Theme.largeText ? 1 : 2
            spacing: Theme.space12
            width: parent.width
            SheetTile { iconName: "comment"; text: "Comment"; width: grid.cell }
            SheetTile { iconName: "bulb"; text: "Opportunity"; tone: "info"; width: grid.cell }
            SheetTile { iconName: "problem"; text: "Problem"; tone: "danger"; width: grid.cell }
            SheetTile {
                iconName: "hours"
                text: "Hours & materials"
                tone: "attention"
                width: grid.cell
            }
        }
    }
    Toast {
        anchors.top: parent.top
        anchors.topMargin: Theme.space24
        anchors.horizontalCenter: parent.horizontalCenter
        Component.onCompleted: show("Comment kept on this phone", () => {})
    }
}
