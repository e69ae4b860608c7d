import QtQuick
import QtTest
import Leadhand.Controls

Item {
    id: scene

    height: 844
    width: 390

    SignalSpy { id: spy; signalName: "clicked" }

    Component { id: primary; PrimaryButton { text: "Save" } }
    Component { id: secondary; SecondaryButton { text: "Later" } }
    Component { id: quiet; QuietButton { text: "Change" } }
    Component { id: icon; IconButton { iconName: "more"; text: "More" } }
    Component { id: chip; Chip { text: "Praise" } }
    Component { id: row; ListRow { title: "Mrs. Smith"; second: "14 Maple Row" } }
    Component { id: sync; SyncLine { text: "3 waiting" } }
    Component { id: card; Card { accessibleName: "Mrs. Smith"; interactive: true;
        Words { text: "Mrs. Smith" } } }
    Component { id: attention; AttentionCard { interactive: true; title: "No German ivy" } }
    Component { id: photo; PhotoTile {} }
    Component { id: tile; SheetTile { iconName: "comment"; text: "Comment" } }
    Component { id: add; AddButton {} }
    Component { id: nav; NavItem { iconName: "today"; text: "Today" } }
    Component { id: tag; Tag { text: "Problem" } }
    Component { id: say; SayCard { say: "He will call" } }
    Component { id: cover; CoverCard { interactive: true; title: "Next visit opens when Smith is finished" } }
    Component { id: safety; SafetyLines { text: "Keep the gate shut" } }
    Component { id: receiptList; ReceiptList { steps: [{ text: "Jacki read", reached: true,
        when: "1 Sep 15:38" }, { text: "In office", reached: true, when: "" },
        { text: "Karen did 0 of 1", reached: false, when: "" }] } }
    Component { id: receipts; ReceiptLine { steps: [{ text: "In office", reached: true }] } }
    Component { id: stages; StageLine { stages: [{ label: "Referred", second: "you", state: "done" }] } }
    Component { id: empty; EmptyState { text: "No visits today" } }
    Component { id: failed; ErrorState { text: "The office did not answer" } }
    Component { id: skeleton; Skeleton {} }
    Component { id: offline; OfflineNote {} }
    Component { id: avatar; Avatar { name: "Mrs. Jane Smith" } }
    Component { id: section; SectionTitle { text: "Also known" } }
    Component { id: page; Page { title: "Today" } }
    Component { id: sheet; HalfSheet { title: "Add" } }
    Component { id: toast; Toast { text: "Kept" } }
    Component { id: stepper; Stepper { label: "Labour" } }
    Component { id: date; DateField { label: "Said on"; today: "2026-11-22" } }
    Component { id: bar; BottomBar { tabs: [{ id: "today", label: "Today", iconName: "today" }] } }
    Component { id: rail; Rail { tabs: [{ id: "today", label: "Today", iconName: "today" }] } }

    Component {
        id: longPage

        Page {
            title: "Long"
            actions: PrimaryButton { text: "Save"; width: parent.width }
            ListRow { objectName: "firstRow"; title: "First"; width: parent.width }
            Repeater { model: 12; delegate: ListRow { title: "Row"; width: parent.width } }
            ListRow { objectName: "lastRow"; title: "Last"; width: parent.width }
        }
    }

    RestingCase {
        name: "Controls"
        when: windowShown

        function init() {
            Theme.textScale = 1;
            Theme.scheme = "light";
        }

        function made(type) {
            const control = createTemporaryObject(type, scene);
            verify(control !== null);
            return control;
        }

        function test_press_data() {
            return [{ tag: "PrimaryButton", type: primary, least: 64 }, { tag: "SecondaryButton",
                type: secondary, least: 48 },
                    { tag: "QuietButton", type: quiet, least: 48 }, { tag: "IconButton", type: icon,
                        least: 48 },
                    { tag: "Chip", type: chip, least: 48 }, { tag: "ListRow", type: row, least: 64 },
                    { tag: "SyncLine", type: sync, least: 48 }, { tag: "Card", type: card, least: 48 },
                    { tag: "AttentionCard", type: attention, least: 64 }, { tag: "PhotoTile",
                        type: photo, least: 48 },
                    { tag: "CoverCard", type: cover, least: 64 },
                    { tag: "SheetTile", type: tile, least: 64 }, { tag: "AddButton", type: add, least: 64 },
                    { tag: "NavItem", type: nav, least: 48 }];
        }

        function test_press(data) {
            const control = made(data.type);
            verify(control.height >= data.least, "height " + control.height);
            verify(control.width >= 48, "width " + control.width);
            spy.target = control;
            spy.clear();
            mouseClick(atRest(control));
            compare(spy.count, 1);
            control.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(spy.count, 2);
            keyClick(Qt.Key_Space);
            compare(spy.count, 3);
            control.enabled = false;
            mouseClick(atRest(control));
            compare(spy.count, 3);
        }

        function test_focusShows() {
            const control = made(primary);
            control.forceActiveFocus(Qt.TabFocusReason);
            const ring = findChild(control, "focusRing");
            verify(ring !== null);
            verify(ring.visible);
        }

        function test_accessible_data() {
            const pressed = test_press_data();
            return pressed.concat([
                { tag: "Tag", type: tag }, { tag: "SayCard", type: say },
                { tag: "SafetyLines", type: safety },
                { tag: "ReceiptList", type: receiptList },
                { tag: "ReceiptLine", type: receipts }, { tag: "StageLine", type: stages },
                { tag: "EmptyState", type: empty }, { tag: "ErrorState", type: failed },
                { tag: "Skeleton", type: skeleton }, { tag: "OfflineNote", type: offline },
                { tag: "Avatar", type: avatar }, { tag: "SectionTitle", type: section }, { tag: "Page",
                    type: page },
                { tag: "HalfSheet", type: sheet }, { tag: "Toast", type: toast }, { tag: "Stepper",
                    type: stepper },
                { tag: "DateField", type: date }, { tag: "BottomBar", type: bar }, { tag: "Rail",
                    type: rail }]);
        }

        function test_accessible(data) {
            const control = made(data.type);
            verify(control.objectName !== "", "objectName");
            verify(control.Accessible.role !== Accessible.NoRole, "role");
            verify(control.Accessible.name !== "", "name");
            // Everything inside that can be pressed speaks for itself too.
            everyButton(control, button => {
                verify(button.Accessible.name !== "" || button.Accessible.ignored,
                    "name of " + button.objectName);
                verify(button.Accessible.role !== Accessible.NoRole, "role of " + button.objectName);
            });
        }

        function everyButton(item, check) {
            if (item.pressed !== undefined && item.text !== undefined && item.visible)
                check(item);
            for (let at = 0; at < item.children.length; ++at)
                everyButton(item.children[at], check);
        }

        function test_chipSaysItsState() {
            const control = made(chip);
            verify(!control.checked);
            mouseClick(atRest(control));
            verify(control.checked);
            compare(control.Accessible.checked, true);
            keyClick(Qt.Key_Return);
            verify(!control.checked);
            control.count = 3;
            compare(control.Accessible.name, "Praise, 3");
        }

        function test_initials() {
            const control = made(avatar);
            compare(control.initials("Mrs. Jane Smith"), "JS");
            compare(control.initials("Provan"), "P");
            compare(control.initials("Dr. Leclerc"), "L");
        }

        function test_iconsAllDraw() {
            verify(Icons.names.length >= 50);
            for (const name of Icons.names)
                verify(/^M[-0-9.]+ ?/.test(Icons.path(name)), name);
            compare(Icons.path("no such icon"), "");
        }

        function test_cardOnSurfaceTakesPaper() {
            const outer = made(card);
            compare(outer.fill, Theme.card);
            const inner = createTemporaryObject(card, outer);
            compare(inner.fill, Theme.paper);
            inner.parent = scene;
            compare(inner.fill, Theme.card);
        }

        function test_receiptsSayWhatIsReached() {
            const control = made(receipts);
            control.steps = [{ text: "On your phone", reached: true }, { text: "In office",
                reached: false }];
            compare(control.Accessible.name, "On your phone");
        }

        function test_receiptsOfAListTellWhen() {
            const control = made(receiptList);
            compare(control.Accessible.name, "Jacki read, 1 Sep 15:38. In office");
        }

        function test_sheetClosesByKeyAndBeside() {
            const control = made(sheet);
            Theme.reduceMotion = true;
            control.open();
            verify(control.visible);
            keyClick(Qt.Key_Escape);
            verify(!control.opened);
            tryCompare(control, "visible", false);
            control.open();
            mouseClick(atRest(control), 100, 40);
            verify(!control.opened);
            Theme.reduceMotion = false;
        }

        function test_keyboardBringsThingsIntoView() {
            const control = createTemporaryObject(longPage, scene, { width: 390, height: 500 });
            const flick = findChild(control, "pageFlickable");
            const last = findChild(control, "lastRow");
            waitForRendering(control);
            compare(flick.contentY, 0);
            last.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => last.mapToItem(flick, 0, last.height).y <= flick.height + 1);
            findChild(control, "firstRow").forceActiveFocus(Qt.TabFocusReason);
            tryCompare(flick, "contentY", 0);
        }

        function test_pageGivesItsActionsTheThumbZone() {
            const control = createTemporaryObject(longPage, scene, { width: 390, height: 500 });
            const save = findChild(control, "primaryButton");
            waitForRendering(control);
            const bottom = save.mapToItem(control, 0, save.height).y;
            verify(bottom > 460 && bottom <= 492, "bottom " + bottom);
            compare(save.width, 358);
        }

        function test_toastUndo() {
            const control = made(toast);
            let undone = 0;
            control.show("Moved", () => { ++undone; });
            const undo = findChild(control, "toastUndo");
            verify(undo.visible);
            mouseClick(atRest(undo));
            compare(undone, 1);
            verify(!control.shown);
            control.show("Sent", null);
            verify(!undo.visible);
        }
    }
}
