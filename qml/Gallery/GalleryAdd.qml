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

            columns: 2
            spacing: Theme.space12
            width: parent.width
            SheetTile { iconName: "comment"; text: "Comment"; width: (grid.width - 12) / 2 }
            SheetTile { iconName: "bulb"; text: "Opportunity"; tone: "info"; width: (grid.width - 12) / 2 }
            SheetTile { iconName: "problem"; text: "Problem"; tone: "danger"; width: (grid.width - 12) / 2 }
            SheetTile { iconName: "hours"; text: "Hours & materials"; tone: "attention"; width: (grid.width - 12) / 2 }
        }
    }
    Toast {
        anchors.top: parent.top
        anchors.topMargin: Theme.space24
        anchors.horizontalCenter: parent.horizontalCenter
        Component.onCompleted: show("Comment kept on this phone", () => {})
    }
}
