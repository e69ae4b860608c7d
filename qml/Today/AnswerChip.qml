import QtQuick
import Leadhand.Controls

// One possible answer to a proposal.
Chip {
    id: chip

    required property string answer
    required property ProposalCard card

    checkable: false
    checked: card.picked === answer
    objectName: "proposalAnswer_" + answer
    outlined: true
    onClicked: chip.card.picked = chip.checked ? "" : chip.answer
}
