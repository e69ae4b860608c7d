import QtQuick

// Words one can press, with no surface of their own.
PressButton {
    objectName: "quietButton"
    fill: "transparent"
    inkColor: Theme.act
    leftPadding: Theme.space12
    rightPadding: Theme.space12
}
