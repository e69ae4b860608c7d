import QtQuick
import Leadhand.Customers

// A time at which a call would be welcome, in words.
PickChip {
    required property string modelData

    objectName: "time_" + modelData
    text: modelData
    word: modelData
}
