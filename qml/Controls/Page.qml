import QtQuick

// The frame of every screen: sync line, back, title, subtitle, content that scrolls, and the one thing
// to do next at the bottom. Children stand in a column; with `scrolling: false` they fill `body`.
FocusScope {
    id: page

    property string title: ""
    property string subtitle: ""
    // What the route was opened with.
    property var params: ({})
    // Set by the shell: whether there is a way back, and whether the page stands in the second pane.
    property bool canGoBack: false
    property bool inPane: false
    property bool scrolling: true
    // A list says here whether it has anything to open beside it.
    property bool hasChoices: true
    // The list of a page that does not scroll itself: what takes the head along where room is scarce.
    property ListView scroller: null
    property bool backShown: canGoBack
    // Wider than a column of text only for what needs it, like a board.
    property int mostWidth: Theme.contentWidth
    default property alias content: column.data
    property alias body: bodySlot.data
    property alias header: headerSlot.data
    property alias actions: actionColumn.data
    property alias trailing: trailingSlot.data
    property alias spacing: column.spacing
    readonly property bool isSurface: inPane
    readonly property color ground: inPane ? Theme.card : Theme.paper
    readonly property Item focusItem: Window.activeFocusItem
    readonly property real innerMargin: Theme.margin
    readonly property real contentWidth: Math.min(width - innerMargin * 2, mostWidth)
    readonly property real contentX: Math.round((width - contentWidth) / 2)
    // With large words or on a low window the head is too tall to stand still: it rolls away with what is
    // below it, and a low bar takes its place.
    readonly property bool rolls: (Theme.largeText || height < 560) && (scrolling || scroller !== null)
    // What the one thing to do next takes at the bottom.
    readonly property real actionsHeight: actionArea.height
    // What stands in the body beside such a list keeps this much room above itself.
    readonly property real headRoom: rolls && !scrolling ? head.height : 0
    readonly property real rolled: !rolls ? 0 : scrolling ? flick.contentY
                                  : scroller.contentY - scroller.originY + scroller.topMargin
    readonly property bool barShown: rolls && rolled > head.height - bar.height

    // The page is about to be left for good; a view-model keeps its draft now.
    signal leaving

    objectName: "page"
    implicitHeight: 844
    implicitWidth: 390
    Accessible.role: Accessible.Pane
    Accessible.name: title
    onFocusItemChanged: {
        if (page.visible && page.scrolling && page.holds(page.focusItem))
            page.reveal(page.focusItem);
    }
    Keys.onBackPressed: Navigator.back()
    Keys.onEscapePressed: event => {
        if (page.canGoBack)
            Navigator.back();
        else
            event.accepted = false;
    }

    Rectangle {
        anchors.fill: parent
        color: page.ground
        radius: page.inPane ? Theme.radiusCard : 0
        border.color: Theme.line
        border.width: page.inPane ? Theme.surfaceBorder : 0
    }
    Item {
        id: head

        readonly property real bottomGap: headerSlot.height > 0 ? Theme.space12 : 0

        height: headerSlot.y + headerSlot.height + bottomGap
        parent: !page.rolls ? page : page.scrolling ? rolledHead : page.scroller.contentItem
        width: page.width
        x: page.rolls && !page.scrolling ? -page.contentX : 0
        y: page.rolls && !page.scrolling ? page.scroller.originY - height : 0
        PageHeader {
            id: pageHeader

            backShown: page.backShown
            flush: page.rolls && !page.scrolling
            inPane: page.inPane
            subtitle: page.subtitle
            title: page.title
            trailingWidth: trailingSlot.width
            width: page.contentWidth
            x: page.contentX
        }
        // The trailing corner of the header: icon buttons of the page, in the middle of the title's line.
        Row {
            id: trailingSlot

            anchors.right: pageHeader.right
            spacing: Theme.space8
            y: pageHeader.titleY + (pageHeader.titleLine - height) / 2
        }
        Item {
            id: headerSlot

            height: childrenRect.height
            width: page.contentWidth
            x: page.contentX
            y: pageHeader.height
        }
    }
    ListHead {
        height: page.headRoom
        list: page.scroller
    }
    Flickable {
        id: flick

        anchors {
            bottom: actionArea.top
            left: parent.left
            right: parent.right
            top: parent.top
            topMargin: page.rolls ? 0 : head.height
        }
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.y + column.implicitHeight + Theme.space24
        objectName: "pageFlickable"
        visible: page.scrolling
        Item {
            id: rolledHead

            height: page.rolls && page.scrolling ? head.height : 0
            width: parent.width
        }
        Column {
            id: column

            spacing: Theme.space12
            width: page.contentWidth
            x: page.contentX
            y: rolledHead.height
        }
        ScrollMark { flickable: flick }
    }
    // What goes on below the edge fades out above the actions instead of being cut.
    Rectangle {
        anchors {
            bottom: actionArea.top
            left: parent.left
            leftMargin: page.contentX
        }
        height: Theme.space24
        visible: page.scrolling && actionArea.height > 0 && !flick.atYEnd
        width: page.contentWidth
        gradient: Gradient {
            GradientStop {
                color: Qt.alpha(page.ground, 0)
                position: 0
            }
            GradientStop {
                color: page.ground
                position: 1
            }
        }
    }
    Item {
        id: bodySlot

        anchors {
            bottom: actionArea.top
            top: parent.top
            topMargin: page.rolls ? 0 : head.height
        }
        visible: !page.scrolling
        width: page.contentWidth
        x: page.contentX
    }
    Item {
        id: actionArea

        anchors.bottom: parent.bottom
        height: actionColumn.children.length > 0 ? actionColumn.implicitHeight + Theme.space32 : 0
        width: page.width
        Column {
            id: actionColumn

            spacing: Theme.space12
            width: page.contentWidth
            x: page.contentX
            y: Theme.space12
        }
    }
    RolledBar {
        id: bar

        backShown: page.backShown
        fill: page.ground
        title: page.title
        visible: page.barShown
        width: page.width
        words: page.contentX
        onTopAsked: page.toTop()
    }

    function holds(item: Item): bool {
        for (let at = item; at; at = at.parent) {
            if (at === column)
                return true;
        }
        return false;
    }

    // Brings what the keyboard is on into view.
    function reveal(item: Item): void {
        const top = item.mapToItem(flick.contentItem, 0, 0).y;
        const hidden = page.rolls ? bar.height : 0;
        if (top - hidden < flick.contentY)
            flick.contentY = top + item.height <= flick.height ? 0 : Math.max(0, top - hidden);
        else if (top + item.height > flick.contentY + flick.height)
            flick.contentY = Math.min(top, top + item.height - flick.height);
    }

    function toTop(): void {
        if (page.scrolling)
            flick.contentY = 0;
        else if (page.scroller !== null)
            page.scroller.contentY = page.scroller.originY - page.scroller.topMargin;
    }
}
