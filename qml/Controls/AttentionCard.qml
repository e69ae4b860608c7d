import QtQuick

// What must not be missed: first on the page and warm.
NoticeCard {
    objectName: "attentionCard"
}
