import QtQuick

// The quiet line above a group.
Words {
    objectName: "sectionTitle"
    color: Theme.inkSecond
    font.pixelSize: Theme.textSecond
    font.weight: Font.DemiBold
    topPadding: Theme.space8
    Accessible.role: Accessible.Heading
}
