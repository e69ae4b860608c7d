import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// One customer: how to reach them, what stands for every visit, and both sheets in one line of time.
Page {
    id: page

    objectName: "customerPage"
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
        ListView {
            id: list

            // Until somebody has scrolled or pressed something, the page stands at its beginning, however
            // its head grows while it is filled.
            property bool moved: false
            readonly property bool untouched: !moved && (page.focusItem === null || page.focusItem === page)
            readonly property real headHeight: headerItem ? headerItem.height : 0

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: model.timeline
            objectName: "customerTimeline"
            section.property: "month"
            spacing: Theme.space8
            visible: model.state === "content"
            onHeadHeightChanged: if (list.untouched) Qt.callLater(list.positionViewAtBeginning)
            onMovementStarted: list.moved = true
            delegate: TimelineLine {
                width: ListView.view.width
            }
            footer: Item {
                height: Theme.space24
                width: 1
            }
            header: CustomerHead {
                customer: model
                width: list.width
            }
            section.delegate: SectionTitle {
                required property string section

                bottomPadding: Theme.space8
                text: section
                width: ListView.view.width
            }
            ScrollMark { flickable: list }
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
