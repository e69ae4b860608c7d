import QtQuick

// What a ListRow shows. Placed by plain bindings and not by layouts: a row then has its final height at
// once, and a list of thousands does not move under the finger.
Item {
    id: content

    // The ListRow.
    required property var row
    readonly property real middleX: lead.width > 0 ? lead.width + Theme.space12 : 0
    // The row's own: it is known before this is made and laid out, so nothing is placed twice.
    readonly property real room: row.availableWidth
    readonly property real middleWidth: room - middleX - (trail.width > 0 ? trail.width + Theme.space12 : 0)
    // On a narrow row the words are worth more than the initials of a name that stands there anyway.
    readonly property int leastForAvatar: 280
    // The tag stands beside the title only where that leaves the title a line it can be read on.
    readonly property real besideTag: middleWidth - tagWidth - Theme.space8
    // Measured here: a Tag's own natural width changes while it is laid out in the width it is given.
    readonly property real tagWidth: Math.ceil(naturalTag.advanceWidth) + 1 + Theme.space24
    readonly property bool tagBelow: Theme.largeText || besideTag < Math.min(naturalTitle.advanceWidth, 160)

    // Space between the trailing words and what stands after them.
    readonly property int gap: row.chevron || row.trailing !== null ? Theme.space8 : 0

    objectName: "listRowContent"
    implicitHeight: Math.max(lead.height, trail.height, middle.height)

    TextMetrics {
        id: naturalTitle

        font: title.font
        text: title.text
    }
    TextMetrics {
        id: naturalTag

        font.family: Theme.fontFamily
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        text: content.row.tag
    }
    Item {
        id: lead

        readonly property real discRoom: content.row.canBeDone ? Theme.space32 : disc.width

        anchors.verticalCenter: parent.verticalCenter
        height: Math.max(leadingSlot.height, avatar.visible ? avatar.height : 0,
                         disc.visible ? disc.height : 0)
        width: leadingSlot.width + (avatar.visible ? avatar.width : 0) + (disc.visible ? discRoom : 0)
        Loader {
            id: leadingSlot

            sourceComponent: content.row.leading
        }
        Avatar {
            id: avatar

            name: content.row.personName
            visible: content.row.personName !== "" && content.room >= content.leastForAvatar
            Accessible.ignored: true
        }
        Rectangle {
            id: disc

            anchors.verticalCenter: parent.verticalCenter
            color: content.row.done ? Theme.done : "transparent"
            x: (lead.discRoom - width) / 2
            height: content.row.done ? Theme.space32 : Theme.icon
            radius: height / 2
            visible: content.row.done || content.row.iconName !== ""
            width: height
            Icon {
                anchors.centerIn: parent
                color: content.row.done ? Theme.inkOnAct : content.row.iconColor
                name: content.row.done ? "check" : content.row.iconName
                size: content.row.done ? 20 : Theme.icon
            }
        }
    }
    Item {
        id: middle

        readonly property real titleHeight: tag.visible && !content.tagBelow
                                            ? Math.max(title.height, tag.height) : title.height
        readonly property real tagHeight: tag.visible && content.tagBelow ? tag.height + Theme.space4 : 0

        anchors.verticalCenter: parent.verticalCenter
        height: titleHeight + tagHeight + (second.visible ? second.height + Theme.space4 : 0)
                + (third.visible ? third.height + Theme.space4 : 0)
        width: content.middleWidth
        x: content.middleX
        Words {
            id: title

            kind: "strong"
            text: content.row.title
            width: Math.min(Math.ceil(naturalTitle.advanceWidth) + 1, parent.width
                            - (tag.visible && !content.tagBelow ? tag.width + Theme.space8 : 0))
            y: content.tagBelow ? 0 : (parent.titleHeight - height) / 2
            Accessible.ignored: true
        }
        Tag {
            id: tag

            text: content.row.tag
            tone: content.row.tagTone
            visible: text !== ""
            width: content.tagBelow ? Math.min(content.tagWidth, parent.width) : content.tagWidth
            x: content.tagBelow ? 0 : title.width + Theme.space8
            y: content.tagBelow ? title.height + Theme.space4 : (parent.titleHeight - height) / 2
            Accessible.ignored: true
        }
        Words {
            id: second

            kind: "second"
            maximumLineCount: content.row.secondLines * (Theme.largeText ? 2 : 1)
            text: content.row.second
            visible: text !== ""
            width: parent.width
            y: parent.titleHeight + parent.tagHeight + Theme.space4
            Accessible.ignored: true
        }
        Words {
            id: third

            kind: "small"
            text: content.row.third
            visible: text !== ""
            width: parent.width
            y: parent.height - height
            Accessible.ignored: true
        }
    }
    Item {
        id: trail

        readonly property real slotWidth: trailingSlot.width > 0 ? trailingSlot.width + Theme.space8 : 0
        readonly property real chevronWidth: chevron.visible ? chevron.width : 0

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Math.max(words.height, trailingSlot.height, chevron.visible ? chevron.height : 0)
        width: words.width + slotWidth + chevronWidth
        Item {
            id: words

            readonly property bool shown: value.text !== "" || note.text !== ""

            anchors.verticalCenter: parent.verticalCenter
            height: (value.text === "" ? 0 : value.height)
                    + (note.text === "" ? 0 : note.height + (value.text === "" ? 0 : Theme.space4))
            width: shown ? Math.max(value.width, note.width) + content.gap : 0
            TrailingWords {
                id: value

                color: Theme.toneInk(content.row.trailingTone)
                font.weight: Font.DemiBold
                kind: "second"
                gap: content.gap
                most: content.room * 0.36
                text: content.row.trailingText
            }
            TrailingWords {
                id: note

                kind: "small"
                gap: content.gap
                most: content.room * 0.36
                text: content.row.trailingSecond
                y: value.text === "" ? 0 : value.height + Theme.space4
            }
        }
        Loader {
            id: trailingSlot

            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: content.row.trailing
            x: words.width
        }
        Icon {
            id: chevron

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSecond
            name: "chevronRight"
            size: Math.min(Theme.scaled(20), Theme.icon)
            visible: content.row.chevron
        }
    }
}
