import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// A promise as one makes it: a call or the remedy, by when, and who keeps it.
Column {
    id: block

    required property PromiseChoice promise
    property bool choosesSort: true
    property bool opened: false
    property bool choosesPerson: false

    objectName: "promiseBlock"
    spacing: Theme.space12

    PersonChoice {
        id: people
    }
    Flow {
        spacing: Theme.space8
        visible: block.choosesSort
        width: parent.width
        PickChip {
            current: block.promise.sort
            objectName: "promiseCall"
            text: qsTr("A call")
            word: "call"
            onPicked: block.promise.sort = "call"
        }
        PickChip {
            current: block.promise.sort
            objectName: "promiseRemedy"
            text: qsTr("To put it right")
            word: "remedy"
            onPicked: block.promise.sort = "remedy"
        }
    }
    TextField {
        label: qsTr("What is promised")
        objectName: "promiseText"
        placeholder: qsTr("A new plant")
        text: block.promise.text
        visible: block.promise.sort === "remedy"
        width: parent.width
        onEdited: block.promise.text = text
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Repeater {
            model: block.promise.times
            delegate: TimeChip {
                onPicked: at => {
                    block.opened = false;
                    block.promise.chooseTime(at);
                }
            }
        }
        Chip {
            checkable: false
            checked: block.promise.another
            objectName: "promiseAnother"
            outlined: true
            text: qsTr("Another time")
            onClicked: block.opened = !block.opened
        }
    }
    Card {
        objectName: "promiseOwnTime"
        visible: block.opened
        width: parent.width
        TimeStepper {
            label: qsTr("At what time")
            minutes: block.promise.minutes
            time: block.promise.time
            width: parent.width
            onChosen: minutes => block.promise.minutes = minutes
        }
        MonthGrid {
            objectName: "promiseMonth"
            today: CrewContext.today
            value: block.promise.day
            width: parent.width
            onChosen: day => block.promise.day = day
        }
    }
    ListRow {
        chevron: false
        objectName: "promiseOwner"
        personName: block.promise.ownerName
        second: qsTr("Tap to choose somebody else")
        title: block.promise.ownerName
        width: parent.width
        onClicked: block.choosesPerson = !block.choosesPerson
    }
    Picks {
        current: block.promise.ownerId
        visible: block.choosesPerson
        width: parent.width
        Repeater {
            model: people.rows
            delegate: KeeperChip {
                onPicked: id => {
                    block.choosesPerson = false;
                    block.promise.chooseOwner(id);
                }
            }
        }
    }
}
