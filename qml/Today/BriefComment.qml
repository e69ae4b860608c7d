import QtQuick
import Leadhand.Controls

// A comment that is still open.
ListRow {
    id: row

    required property string commentId
    required property string text_
    objectName: "briefComment"
}
