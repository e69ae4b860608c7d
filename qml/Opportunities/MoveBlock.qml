import QtQuick
import Leadhand.Controls
import Leadhand.Customers

// The steps the office may take from here; only those that follow are shown.
Column {
    id: block

    required property string opportunityId
    required property var stages

    objectName: "moveBlock"
    spacing: Theme.space12

    SectionTitle {
        text: qsTr("Move it to")
        width: parent.width
    }
    Flow {
        spacing: Theme.space8
        width: parent.width
        Repeater {
            model: block.stages
            delegate: StageChip {
                onPicked: stage => Navigator.open("moveOpportunity", { id: block.opportunityId, to: stage })
            }
        }
    }
}
