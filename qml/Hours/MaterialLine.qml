import QtQuick
import Leadhand.Controls
import Leadhand.DailyLog

// Something that was used, with its quantity and the slip.
SheetLine {
    id: line

    required property string unit
    required property string number
    required property bool isFree
    required property string receiptSource
    required property bool photosPossible

    signal quantityWritten(string line, string number)
    signal unitWritten(string line, string unit)
    signal receiptPicked(string line, url file)

    objectName: "material_" + name
    details: [
        Row {
            spacing: Theme.space12
            visible: line.canChange
            width: parent ? parent.width : 0
            TextField {
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                label: qsTr("How much")
                objectName: line.objectName + "Number"
                text: line.number
                width: line.isFree && !line.saved ? (parent.width - Theme.space12) / 2 : parent.width
                onEdited: line.quantityWritten(line.lineId, text)
            }
            TextField {
                label: qsTr("Unit")
                objectName: line.objectName + "Unit"
                placeholder: qsTr("bags")
                text: line.unit
                visible: line.isFree && !line.saved
                width: (parent.width - Theme.space12) / 2
                onEdited: line.unitWritten(line.lineId, text)
            }
        },
        PhotoTile {
            enabled: line.canChange
            objectName: line.objectName + "Receipt"
            source: line.receiptSource
            text: line.receiptSource === "" ? qsTr("Photo of the slip") : qsTr("The slip")
            visible: line.photosPossible
            width: Math.min(parent ? parent.width : 108, Theme.scaled(132))
            onClicked: dialog.active = true
        },
        // Made when first asked for: the system's dialog is slow to load.
        Loader {
            id: dialog

            active: false
            source: "qrc:/qt/qml/Leadhand/DailyLog/PhotoDialog.qml"
            onLoaded: {
                const shown = dialog.item as PhotoDialog;
                shown.chosen.connect(file => line.receiptPicked(line.lineId, file));
                shown.closed.connect(() => dialog.active = false);
                shown.open();
            }
        }
    ]
}
