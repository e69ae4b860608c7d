import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// One stage of the board with its cards.
Item {
    id: column

    required property OpportunitiesModel board
    required property string stageId
    required property string label
    required property int cards

    objectName: "boardColumn_" + stageId
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1, %2").arg(label).arg(cards)

    Item {
        id: heading

        height: words.implicitHeight + Theme.space12
        width: parent.width
        Words {
            id: words

            kind: "strong"
            text: column.label
            width: parent.width - number.width - Theme.space8
        }
        Words {
            id: number

            anchors.right: parent.right
            color: Theme.inkSecond
            kind: "strong"
            text: column.cards
        }
    }
    ListView {
        anchors {
            bottom: parent.bottom
            left: parent.left
            right: parent.right
            top: heading.bottom
        }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: column.board.cardsOf(column.stageId)
        spacing: Theme.space12
        delegate: BoardCard {
            inColumn: true
            width: ListView.view.width
        }
        footer: Item {
            height: Theme.space24
            width: 1
        }
    }
}
