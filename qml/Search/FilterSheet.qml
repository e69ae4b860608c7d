import QtQuick
import Leadhand.Controls
import Leadhand.Crew
import Leadhand.Customers

// Choosing what the search keeps to: a sort, a customer or a time.
HalfSheet {
    id: sheet

    required property SearchModel search
    property string what: ""
    readonly property bool isCustomer: what === "customer"

    objectName: "searchFilter"
    title: what === "sort" ? qsTr("Look in") : isCustomer ? qsTr("Whose") : qsTr("When")

    Picks {
        id: picks

        current: sheet.what === "sort" ? sheet.search.sort : sheet.search.period
        visible: !sheet.isCustomer
        width: parent.width
        Repeater {
            model: sheet.isCustomer ? [] : sheet.what === "sort" ? sheet.search.sorts : sheet.search.periods
            delegate: FilterChoice {
                onPicked: word => sheet.pick(word)
            }
        }
    }
    SecondaryButton {
        objectName: "searchAllCustomers"
        text: qsTr("All customers")
        visible: sheet.isCustomer && sheet.search.customerId !== ""
        width: parent.width
        onClicked: sheet.pickCustomer("", "")
    }
    CustomerPicker {
        customerId: ""
        customerName: ""
        lasting: true
        objectName: "searchCustomerPicker"
        visible: sheet.isCustomer
        width: parent.width
        onChosen: (id, name) => sheet.pickCustomer(id, name)
    }

    function ask(what: string): void {
        sheet.what = what;
        sheet.open();
    }

    function pick(word: string): void {
        if (sheet.what === "sort")
            sheet.search.sort = word;
        else
            sheet.search.period = word;
        sheet.close();
    }

    function pickCustomer(id: string, name: string): void {
        sheet.search.setCustomer(id, name);
        sheet.close();
    }
}
