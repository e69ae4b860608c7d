import QtQuick
import Leadhand.Controls

// The (+) sheet: one big tile for each thing one can add, about the present visit unless changed there.
HalfSheet {
    id: sheet

    property var tiles: []

    objectName: "addSheet"
    title: qsTr("Add")

    SectionTitle {
        text: Navigator.target.customerName === undefined ? ""
            : qsTr("For %1").arg(Navigator.target.customerName)
        topPadding: 0
        visible: text !== ""
        width: parent.width
    }
    Grid {
        columns: Theme.largeText ? 1 : 2
        spacing: Theme.space12
        width: parent.width
        Repeater {
            model: sheet.tiles
            delegate: AddTile {}
        }
    }
    Connections {
        target: Navigator

        function onOpenRequested(): void {
            sheet.close();
        }
    }
}
