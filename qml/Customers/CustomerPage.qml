import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// One customer: how to reach them, what stands for every visit, and both sheets in one line of time.
Page {
    id: page

    objectName: "customerPage"
    scroller: model.state === "content" ? timeline : null
    scrolling: false
    subtitle: model.subtitle
    title: model.name
    trailing: IconButton {
        iconName: "phone"
        inkColor: Theme.act
        objectName: "customerCall"
        text: qsTr("Call %1").arg(model.name)
        visible: model.phone !== ""
        onClicked: Qt.openUrlExternally("tel:" + model.phone.replace(/[^0-9+]/g, ""))
    }

    CustomerModel {
        id: model

        customerId: page.params.id === undefined ? "" : page.params.id
    }
    Binding {
        property: "target"
        target: Navigator
        value: ({ customerId: model.customerId, customerName: model.name })
        when: page.visible && model.state === "content"
    }
    body: [
        CustomerTimeline {
            id: timeline

            anchors.fill: parent
            customer: model
            touched: page.focusItem !== null && page.focusItem !== page
            visible: customer.state === "content"
        },
        ErrorState {
            action: qsTr("Back")
            objectName: "customerError"
            second: model.problem
            text: qsTr("This customer is not on this device")
            visible: model.state === "error"
            onTriggered: Navigator.back()
        }
    ]
    actions: CustomerActions {
        customerId: model.customerId
        customerName: model.name
        visible: model.state === "content"
        width: page.contentWidth
    }
}
