import QtQuick
import Leadhand.Controls

// One thing this device wrote, and how far it is on its way.
Card {
    id: item

    required property string title
    required property string sort
    required property string words
    required property string line
    required property string place
    required property var steps
    required property string route
    required property string recordId

    objectName: "syncItem"
    accessibleName: qsTr("%1, %2").arg(title).arg(words)
    interactive: route !== "" && Navigator.has(route)
    spacing: Theme.space8
    onClicked: Navigator.open(item.route, { id: item.recordId })

    HeadLine {
        age: item.line
        second: item.sort === item.title ? "" : item.sort
        title: item.place === "" ? item.title : item.place + ". " + item.title
        width: parent.width - (item.chevron ? Theme.space32 : 0)
    }
    Words {
        text: item.words
        visible: text !== ""
        width: parent.width
    }
    ReceiptLine {
        steps: item.steps
        width: parent.width
    }
}
