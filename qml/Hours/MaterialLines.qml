import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Hours

// What was used, and finding more of it.
Column {
    id: lines

    required property HoursDraft draft

    signal removeAsked(string line)

    objectName: "materialLines"

    Repeater {
        model: lines.draft.materials
        delegate: MaterialLine {
            width: parent ? parent.width : 0
            onExplained: (line, text) => lines.draft.explain(line, text)
            onLessAsked: line => lines.draft.stepItem(line, -1)
            onMoreAsked: line => lines.draft.stepItem(line, 1)
            onQuantityWritten: (line, number) => lines.draft.setQuantity(line, number)
            onReceiptPicked: (line, file) => lines.draft.setReceipt(line, file)
            onRemoveAsked: line => lines.removeAsked(line)
            onUnbilledAsked: (line, unbilled) => lines.draft.unbill(line, unbilled)
            onUnitWritten: (line, unit) => lines.draft.setUnit(line, unit)
        }
    }
    Repeater {
        model: lines.draft.materialsSaid
        delegate: StatementLine {
            width: parent ? parent.width : 0
            onRemoveAsked: id => lines.removeAsked(id)
        }
    }
    StockPicker {
        taken: lines.draft.itemsOn
        topPadding: Theme.space8
        visitId: lines.draft.visitId
        width: parent.width
        onPicked: (itemId, name, quantity, unit) => lines.draft.addItem(itemId, name, quantity, unit)
    }
}
