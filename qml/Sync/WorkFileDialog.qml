import QtQuick
import QtQuick.Dialogs

// Where the file of unsent work goes, and how it is called.
FileDialog {
    id: dialog

    signal chosen(url file)
    signal closed

    defaultSuffix: "work"
    fileMode: FileDialog.SaveFile
    nameFilters: [qsTr("Unsent work (*.work)")]
    objectName: "workFileDialog"
    title: qsTr("Where to put the file")
    onAccepted: {
        dialog.chosen(dialog.selectedFile);
        dialog.closed();
    }
    onRejected: dialog.closed()
}
