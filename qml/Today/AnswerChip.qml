import QtQuick
import Leadhand.Controls

// One possible answer to a proposal.
Chip {
    id: chip

    required property string answer

    checkable: false
    objectName: "proposalAnswer_" + answer
    outlined: true
}
