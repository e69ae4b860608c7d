import QtQuick
import QtQuick.Dialogs

// Choosing a picture from this computer.
FileDialog {
    id: dialog

    signal chosen(url file)
    signal closed

    nameFilters: [qsTr("Pictures (*.jpg *.jpeg *.png)")]
    objectName: "photoDialog"
    title: qsTr("Choose a picture")
    onAccepted: {
        dialog.chosen(dialog.selectedFile);
        dialog.closed();
    }
    onRejected: dialog.closed()
}
