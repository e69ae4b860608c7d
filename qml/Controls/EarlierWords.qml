import QtQuick

// What stood in a record before it was corrected, beside a bar that sets it apart; who wrote it and when.
Item {
    id: earlier

    // {words, line}
    required property var modelData

    objectName: "earlierWords"
    implicitHeight: column.implicitHeight

    Rectangle {
        border.color: Theme.inkSecond
        border.width: Theme.hairline
        color: Theme.inkSecond
        height: parent.height
        radius: width / 2
        width: 2
    }
    Column {
        id: column

        spacing: Theme.space4
        width: parent.width - x
        x: Theme.space12
        Words {
            kind: "second"
            text: earlier.modelData.words === "" ? qsTr("Before: no words")
                                                 : qsTr("Before: “%1”").arg(earlier.modelData.words)
            width: parent.width
        }
        Words {
            kind: "small"
            text: earlier.modelData.line
            width: parent.width
        }
    }
}
