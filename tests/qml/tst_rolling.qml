import QtQuick
import QtTest
import Leadhand.Controls

// With large words the head of a page rolls away with what is below it, and gives it the room.
Item {
    id: scene

    height: 844
    width: 390

    Component {
        id: listPage

        Page {
            id: page

            property int backs: 0

            backShown: true
            height: scene.height
            scroller: list
            scrolling: false
            subtitle: "12 comments · 3 customers"
            title: "Daily log"
            width: scene.width
            header: Rectangle {
                height: 80
                objectName: "sampleHeader"
                width: page.contentWidth
            }
            body: ListView {
                id: list

                anchors.fill: parent
                clip: true
                model: 60
                objectName: "sampleRows"
                spacing: 8
                delegate: Rectangle {
                    required property int index

                    height: 72
                    objectName: "sampleRow_" + index
                    width: ListView.view.width
                }
            }
        }
    }
    Component {
        id: columnPage

        Page {
            height: scene.height
            title: "Mrs. Smith"
            width: scene.width
            Repeater {
                model: 20
                delegate: ListRow {
                    required property int index

                    objectName: "row_" + index
                    title: "Row " + index
                    width: parent ? parent.width : 0
                }
            }
        }
    }

    RestingCase {
        id: suite

        name: "Rolling"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1;
        }

        function yOf(page, name) {
            return findChild(page, name).mapToItem(page, 0, 0).y;
        }

        function test_atUsualSizeTheHeadStandsStill() {
            const page = createTemporaryObject(listPage, scene);
            const rows = findChild(page, "sampleRows");
            tryVerify(() => rows.contentHeight > 2000);
            compare(rows.topMargin, 0);
            const at = yOf(page, "pageTitle");
            const top = rows.mapToItem(page, 0, 0).y;
            verify(top > yOf(page, "sampleHeader") + 79);
            rows.contentY = 900;
            compare(yOf(page, "pageTitle"), at);
            compare(rows.mapToItem(page, 0, 0).y, top);
            verify(!findChild(page, "rolledBar").visible);
        }

        function test_aListTakesTheHeadAlong() {
            Theme.textScale = 2;
            const page = createTemporaryObject(listPage, scene);
            const rows = findChild(page, "sampleRows");
            tryVerify(() => rows.contentHeight > 2000);
            compare(rows.mapToItem(page, 0, 0).y, 0);
            compare(rows.height, page.height);
            const at = yOf(page, "pageTitle");
            const header = yOf(page, "sampleHeader");
            verify(at >= 0 && header > at);
            const first = rows.itemAtIndex(0).mapToItem(page, 0, 0).y;
            verify(first >= header + 80, first + " below " + header);
            verify(!findChild(page, "rolledBar").visible);
            rows.contentY += 100;
            compare(yOf(page, "pageTitle"), at - 100);
            compare(yOf(page, "sampleHeader"), header - 100);
            compare(rows.itemAtIndex(0).mapToItem(page, 0, 0).y, first - 100);
            rows.contentY += 1000;
            verify(yOf(page, "sampleHeader") < -80);
            const bar = findChild(page, "rolledBar");
            verify(bar.visible && findChild(bar, "rolledBack").visible);
            verify(bar.height < 100);
            mouseClick(atRest(bar), bar.width - 40, bar.height / 2);
            compare(yOf(page, "pageTitle"), at);
            verify(!bar.visible);
        }

        function test_theHeadGrowsWithTheListAtItsBeginning() {
            const page = createTemporaryObject(listPage, scene);
            const rows = findChild(page, "sampleRows");
            tryVerify(() => rows.contentHeight > 2000);
            Theme.textScale = 2;
            tryVerify(() => rows.itemAtIndex(0).mapToItem(page, 0, 0).y >= yOf(page, "sampleHeader") + 80);
            verify(yOf(page, "pageTitle") >= 0);
            page.subtitle = "Twelve comments of three customers on the longest day of the year";
            tryVerify(() => rows.itemAtIndex(0).mapToItem(page, 0, 0).y >= yOf(page, "sampleHeader") + 80);
            verify(yOf(page, "pageTitle") >= 0);
            Theme.textScale = 1;
            tryCompare(rows, "topMargin", 0);
            compare(rows.contentY, rows.originY);
        }

        function test_aPageTakesItsHeadAlong() {
            Theme.textScale = 2;
            const page = createTemporaryObject(columnPage, scene);
            const flick = findChild(page, "pageFlickable");
            tryVerify(() => flick.contentHeight > 1200);
            compare(flick.height, page.height);
            const at = yOf(page, "pageTitle");
            verify(yOf(page, "row_0") > at);
            flick.contentY = 600;
            compare(yOf(page, "pageTitle"), at - 600);
            verify(findChild(page, "rolledBar").visible);
            // What the keyboard goes to never stands below the bar.
            findChild(page, "row_0").forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => yOf(page, "row_0") >= findChild(page, "rolledBar").height);
        }

        function test_theWayBackStaysInReach() {
            Theme.textScale = 2;
            const page = createTemporaryObject(listPage, scene);
            const rows = findChild(page, "sampleRows");
            tryVerify(() => rows.contentHeight > 2000);
            rows.contentY = 1500;
            const back = createTemporaryQmlObject("import QtTest; SignalSpy {}", scene);
            back.target = Navigator;
            back.signalName = "backRequested";
            tryVerify(() => findChild(page, "rolledBar").visible);
            mouseClick(atRest(findChild(page, "rolledBack")));
            compare(back.count, 1);
        }
    }
}
