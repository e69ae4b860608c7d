import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// When the customer is not there, chosen from the calendar.
Column {
    id: line

    required property CustomerModel customer
    property bool editing: false
    property string from: ""
    property string until: ""
    property string choosing: ""

    objectName: "customerAwayLine"
    spacing: Theme.space8

    KnownLine {
        iconName: "today"
        label: qsTr("Away")
        objectName: "customerAwayEdit"
        value: line.customer.away
        visible: !line.editing
        width: parent.width
        onClicked: {
            line.from = line.customer.awayFrom;
            line.until = line.customer.awayUntil;
            line.choosing = "from";
            line.editing = true;
        }
    }
    Column {
        leftPadding: Theme.space8
        rightPadding: Theme.space8
        spacing: Theme.space12
        visible: line.editing
        width: parent.width
        Flow {
            spacing: Theme.space8
            width: parent.width - Theme.space16
            Chip {
                checkable: false
                checked: line.choosing === "from"
                objectName: "awayFrom"
                text: line.from === "" ? qsTr("Away from")
                                       : qsTr("From %1").arg(line.customer.dayWords(line.from))
                onClicked: line.choosing = "from"
            }
            Chip {
                checkable: false
                checked: line.choosing === "until"
                objectName: "awayUntil"
                text: line.until === "" ? qsTr("Away until")
                                        : qsTr("Until %1").arg(line.customer.dayWords(line.until))
                onClicked: line.choosing = "until"
            }
            Chip {
                checkable: false
                objectName: "awayNot"
                outlined: true
                text: qsTr("Not away")
                onClicked: {
                    line.from = "";
                    line.until = "";
                }
            }
        }
        MonthGrid {
            objectName: "awayMonth"
            today: CrewContext.today
            value: line.choosing === "until" ? line.until : line.from
            width: parent.width - Theme.space16
            onChosen: day => {
                if (line.choosing === "until") {
                    line.until = day;
                } else {
                    line.from = day;
                    line.choosing = "until";
                }
            }
        }
        ButtonPair {
            first: qsTr("Cancel")
            objectName: "awayChoice"
            second: qsTr("Save")
            width: parent.width - Theme.space16
            onFirstClicked: line.editing = false
            onSecondClicked: {
                if (line.customer.setAway(line.from, line.until))
                    line.editing = false;
            }
        }
    }
}
