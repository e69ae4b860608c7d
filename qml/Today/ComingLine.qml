import QtQuick
import Leadhand.Controls

// A visit of the days ahead; a tick says that its brief is on this device.
ListRow {
    id: row

    required property string visitId
    required property string customerName
    required property string place
    required property string startTime
    required property string brief
    required property bool isWhole
    required tag
    required tagTone

    objectName: "comingLine_" + customerName
    iconColor: isWhole ? Theme.done : Theme.attention
    iconName: isWhole ? "cloudCheck" : "sync"
    second: place
    selected: Navigator.detail.id === visitId
    third: brief
    title: customerName
    trailingText: startTime
    onClicked: Navigator.open("visit", { id: row.visitId })
}
