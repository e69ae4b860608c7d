import QtQuick

// The time of one person.
SheetLine {
    id: line

    objectName: "labour_" + name
    removeText: line.saved ? qsTr("Take it off") : qsTr("Was not here")
}
