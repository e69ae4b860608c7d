import QtQuick
import Leadhand.Controls

// Something learned about the customer, as a small pill.
Tag {
    required property string title
    required property string words

    objectName: "customerFact"
    text: qsTr("%1: %2").arg(words).arg(title)
}
