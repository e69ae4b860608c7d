import QtQuick

// Says that there is no signal and that nothing is lost by it.
NoticeCard {
    objectName: "offlineNote"
    iconName: "cloudOff"
    second: qsTr("Everything you enter is kept on this device and goes to the office by itself.")
    title: qsTr("No signal right now")
}
