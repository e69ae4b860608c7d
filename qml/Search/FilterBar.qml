import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// What the search keeps to: a sort, a customer, a time. Each is one chip that says so and opens the choice.
Flow {
    id: bar

    required property SearchModel search

    signal asked(string what)

    objectName: "searchFilters"
    spacing: Theme.space8

    FilterPick {
        filled: bar.search.sort !== ""
        objectName: "searchSort"
        text: bar.labelOf(bar.search.sorts, bar.search.sort)
        onClicked: bar.asked("sort")
    }
    FilterPick {
        filled: bar.search.customerId !== ""
        objectName: "searchCustomer"
        text: filled ? bar.search.customerName : qsTr("All customers")
        onClicked: bar.asked("customer")
    }
    FilterPick {
        filled: bar.search.period !== ""
        objectName: "searchPeriod"
        text: bar.labelOf(bar.search.periods, bar.search.period)
        onClicked: bar.asked("period")
    }

    function labelOf(choices: var, word: string): string {
        const found = choices.find(choice => choice.word === word);
        return found === undefined ? "" : found.label;
    }
}
