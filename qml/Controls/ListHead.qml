import QtQuick

// Keeps room above the rows of a list for a head of this height. A list that stands at its beginning goes on
// standing there when the head grows or shrinks.
QtObject {
    id: head

    required property ListView list
    required property real height
    property real given: 0

    onHeightChanged: head.give()
    onListChanged: head.give()

    function give(): void {
        if (head.list === null || head.given === head.height)
            return;
        const atBeginning = head.list.contentY - head.list.originY + head.given < 1;
        head.given = head.height;
        head.list.topMargin = head.height;
        if (atBeginning)
            head.list.contentY = head.list.originY - head.height;
    }
}
