import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Finding a material: what is used most in one tap each, the rest as one types; what nobody has in the list
// goes to the office as typed.
Column {
    id: picker

    required property string visitId
    property var taken: []
    readonly property bool searching: search.text.trim() !== ""

    signal picked(string itemId, string name, int quantity, string unit)

    objectName: "stockPicker"
    spacing: Theme.space12

    StockChoice {
        id: stock

        most: picker.searching ? 12 : Theme.largeText ? 4 : 6
        taken: picker.taken
        visitId: picker.visitId
        words: search.text
    }
    Flow {
        spacing: Theme.space12
        visible: stock.rows.count > 0
        width: parent.width
        Repeater {
            model: stock.rows
            delegate: StockChip {
                onPicked: (itemId, name, quantity, unit) => picker.take(itemId, name, quantity, unit)
            }
        }
    }
    SearchField {
        id: search

        objectName: "stockSearch"
        placeholder: qsTr("Something else, like “mulch 4”")
        width: parent.width
        onAccepted: {
            if (stock.unknown !== "")
                picker.take("", stock.unknown, stock.typedQuantity, stock.typedUnit);
        }
    }
    ListRow {
        chevron: false
        iconName: "plus"
        objectName: "stockFree"
        second: qsTr("Not in the list: kept as typed, the office looks at it")
        title: stock.unknown
        visible: picker.searching && title !== ""
        width: parent.width
        onClicked: picker.take("", stock.unknown, stock.typedQuantity, stock.typedUnit)
    }

    function take(itemId: string, name: string, quantity: int, unit: string): void {
        search.text = "";
        picker.picked(itemId, name, quantity, unit);
    }
}
