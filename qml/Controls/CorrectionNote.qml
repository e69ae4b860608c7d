import QtQuick

// That words were corrected, by whom and when; what stood there before is one tap away.
Column {
    id: note

    // {corrected, why, voided, voidedLine, earlier: [{words, line}]}
    required property var correction
    property bool open: false

    objectName: "correctionNote"
    // The line takes the room of a finger, and looks no taller than the words around it.
    bottomPadding: open ? 0 : -Theme.space12
    topPadding: -Theme.space12
    visible: correction.corrected !== ""

    FoldButton {
        objectName: "correctionFold"
        open: note.open
        text: note.correction.corrected
        width: parent.width
        Accessible.description: note.open ? qsTr("Hides what stood there before")
                                          : qsTr("Shows what stood there before")
        onClicked: note.open = !note.open
    }
    Column {
        bottomPadding: Theme.space4
        spacing: Theme.space12
        visible: note.open
        width: parent.width
        Words {
            kind: "second"
            objectName: "correctionWhy"
            text: note.correction.why
            visible: text !== ""
            width: parent.width
        }
        Repeater {
            model: note.open ? note.correction.earlier : []
            delegate: EarlierWords {
                width: parent ? parent.width : 0
            }
        }
    }
}
