import QtQuick

// What something is and whose, with how old it is at the far end; large words put that below.
Item {
    id: line

    required property string title
    required property string second
    required property string age
    property string ageTone: "neutral"
    readonly property bool stacked: Theme.largeText

    objectName: "headLine"
    implicitHeight: stacked && age !== "" ? names.implicitHeight + Theme.space4 + ageWords.implicitHeight
                                          : Math.max(names.implicitHeight, ageWords.implicitHeight)

    Column {
        id: names

        spacing: Theme.space4
        width: line.stacked ? parent.width : parent.width - ageWords.width - Theme.space12
        Words {
            kind: "strong"
            text: line.title
            width: parent.width
            Accessible.ignored: true
        }
        Words {
            kind: "second"
            text: line.second
            width: parent.width
            Accessible.ignored: true
        }
    }
    Words {
        id: ageWords

        color: line.ageTone === "danger" ? Theme.danger : Theme.inkSecond
        font.weight: Font.DemiBold
        kind: "second"
        text: line.age
        x: line.stacked ? 0 : parent.width - width
        y: line.stacked ? names.implicitHeight + Theme.space4 : 0
        Accessible.ignored: true
    }
}
