import QtQuick
import Leadhand.Controls

// A visit of the day as one row.
ListRow {
    id: row

    required property string visitId
    required property string customerName
    required property string place
    required property string status
    required property string eyebrow
    required property string startTime
    required property string instruction
    required property string proposals
    required property string away
    required property bool emergency
    readonly property bool over: status === "done" || status === "could_not"

    objectName: "visitLine_" + customerName
    done: status === "done"
    iconColor: emergency && !over ? Theme.danger : Theme.act
    iconName: status === "could_not" ? "problem" : emergency && !over ? "warning" : "pin"
    second: over ? eyebrow : place
    tag: over ? "" : emergency ? qsTr("Emergency") : away !== "" ? away
       : instruction !== "" ? qsTr("Read first") : proposals
    tagTone: emergency || away !== "" ? "danger" : instruction !== "" ? "attention" : "done"
    title: customerName
    trailingText: over ? "" : startTime
    onClicked: Navigator.open("visit", { id: row.visitId })
}
