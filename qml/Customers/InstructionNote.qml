import QtQuick
import Leadhand.Controls

// A standing instruction of the customer, in one warm line.
AttentionCard {
    required property string instructionId
    required property string sentence
    required property string origin

    objectName: "customerInstruction"
    second: origin
    title: sentence
}
