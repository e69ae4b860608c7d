import QtQuick
import Leadhand.Controls

// One reason of OpenAnyway.
Chip {
    id: chip

    required property string modelData
    required property int index

    checkable: false
    objectName: "openReason_" + index
    outlined: true
    text: modelData
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
}
