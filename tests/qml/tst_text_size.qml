import QtQuick
import QtTest
import Leadhand.Controls

// Looks for words that are cut, or that stand outside the control they belong to.
Item {
    id: scene

    readonly property string sentence: "No German ivy next year, Millar’s wife instead"

    height: 2400
    width: 390

    Component { id: primary; PrimaryButton { iconName: "send"; text: scene.sentence } }
    Component { id: secondary; SecondaryButton { text: scene.sentence } }
    Component { id: pair; ButtonPair { first: "Could not do it"; second: "Emergency at a customer" } }
    Component { id: chip; Chip { checked: true; count: 12; text: scene.sentence } }
    Component { id: tag; Tag { text: scene.sentence } }
    Component { id: row; ListRow { iconName: "phone"; second: "Karen · today"; tag: "Request";
        title: scene.sentence; trailingSecond: "Jane"; trailingText: "7 h" } }
    Component { id: person; ListRow { personName: "Ann Lee"; title: "Mrs. Provan"; second: scene.sentence } }
    Component { id: crowded; ListRow { personName: "Condo Board"; second: "1 Lakeview Court";
        tag: "1 en cours";
        title: "Condo Board - Lakeview Ct."; trailingSecond: Theme.largeText ? "" : "1 proposition";
        trailingText: Theme.largeText ? "" : "aujourd’hui" } }
    Component { id: french; ButtonPair { first: "Commentaire"; second: "Documentation" } }
    Component { id: say; SayCard { from: "From John · 2 Nov"; say: scene.sentence } }
    Component { id: attention; AttentionCard { second: "Agreed 1 Sep, Jane"; title: scene.sentence } }
    Component { id: cover; CoverCard { interactive: true; safety: scene.sentence;
        second: "Missing: hours, materials"; title: scene.sentence } }
    Component { id: stages; StageLine { stages: [{ label: scene.sentence, second: scene.sentence,
        state: "done" }, { label: "Being priced", second: "since 2 Nov", state: "current" }] } }
    Component { id: receipts; ReceiptLine { steps: [{ text: "On your phone", reached: true },
        { text: "In the office", reached: false }] } }
    Component { id: receiptList; ReceiptList { steps: [{ text: "On your phone", reached: true,
        when: "yesterday 10:12" }, { text: scene.sentence, reached: false, when: "4 Sep 2011" }] } }
    Component { id: empty; EmptyState { action: "Add a comment"; second: scene.sentence;
        text: scene.sentence } }
    Component { id: toast; Toast { text: scene.sentence; undo: () => {} } }
    Component { id: field; TextField { error: scene.sentence; label: scene.sentence;
        placeholder: scene.sentence } }
    Component { id: tile; SheetTile { iconName: "comment"; text: "Hours & materials" } }
    Component { id: photo; PhotoTile { text: "Hold to talk" } }

    TextMetrics { id: metrics }

    TestCase {
        name: "TextSize"
        when: windowShown

        function cleanup() {
            Theme.textScale = 1;
        }

        function test_wordsStayWhole_data() {
            const types = { PrimaryButton: primary, SecondaryButton: secondary, ButtonPair: pair,
                Chip: chip, Tag: tag,
                            ListRow: row, PersonRow: person, SayCard: say, AttentionCard: attention,
                                CoverCard: cover,
                            StageLine: stages, ReceiptLine: receipts,
                                ReceiptList: receiptList, EmptyState: empty, Toast: toast,
                                TextField: field,
                            SheetTile: tile, PhotoTile: photo };
            const data = [];
            for (const name of Object.keys(types))
                for (const scale of [1, 1.5, 2])
                    for (const width of [288, 358])
                        data.push({ tag: name + " " + scale * 100 + " % " + width, type: types[name],
                            scale: scale, width: width });
            return data;
        }

        function test_wordsStayWhole(data) {
            Theme.textScale = data.scale;
            const control = createTemporaryObject(data.type, scene, { width: data.width });
            // Layouts come to rest over a few frames.
            tryVerify(() => trouble(control) === "", 1000, trouble(control));
            compare(trouble(control), "");
        }

        // The first thing wrong with the words of a control; "" where all is well.
        function trouble(control) {
            let seen = 0;
            let found = "";
            everyText(control, text => {
                ++seen;
                const at = text.mapToItem(control, 0, 0);
                if (text.truncated && text.maximumLineCount > 100)
                    found = "cut: " + text.text;
                if (text.contentWidth > text.width + 1)
                    found = "wider than its place: " + text.text;
                if (at.y < -1 || at.y + text.contentHeight > control.height + 1)
                    found = text.text + " at " + at.y + " + " + text.contentHeight + " of " + control.height;
                if (at.x < -1 || at.x + text.contentWidth > control.width + 1)
                    found = "outside: " + text.text;
            });
            return seen === 0 ? "no words" : found;
        }

        function everyText(item, check) {
            if (!item.visible)
                return;
            if (item.contentWidth !== undefined && item.truncated !== undefined && item.text !== "")
                check(item);
            for (let at = 0; at < item.children.length; ++at)
                everyText(item.children[at], check);
        }

        function test_rowIsAtItsHeightAtOnce() {
            Theme.textScale = 2;
            for (const type of [row, person]) {
                const control = createTemporaryObject(type, scene, { width: 288 });
                const first = control.height;
                compare(trouble(control), "");
                waitForRendering(control);
                compare(control.height, first);
            }
        }

        function test_controlsGrow() {
            const control = createTemporaryObject(primary, scene, { width: 288 });
            const before = control.implicitHeight;
            Theme.textScale = 2;
            tryVerify(() => control.implicitHeight > before);
        }

        // Long words of other languages: a row or a button goes to two lines before it cuts one.
        function test_noWordIsBroken_data() {
            const data = [];
            for (const type of [["ListRow", crowded], ["ButtonPair", french]])
                for (const scale of [1, 2])
                    for (const width of [288, 358])
                        data.push({ tag: type[0] + " " + scale * 100 + " % " + width, type: type[1],
                            scale: scale, width: width });
            return data;
        }

        function test_noWordIsBroken(row) {
            Theme.textScale = row.scale;
            const item = createTemporaryObject(row.type, scene, { width: row.width });
            waitForRendering(item, 100);
            let looked = 0;
            const look = at => {
                if (!at.visible)
                    return;
                if (at.lineCount !== undefined && at.text !== "" && at.wrapMode !== undefined) {
                    looked += 1;
                    metrics.font = at.font;
                    for (const word of at.text.split(" ")) {
                        metrics.text = word;
                        verify(metrics.advanceWidth <= at.width + 1,
                               "“" + word + "” is broken: " + at.width + " of " + metrics.advanceWidth);
                    }
                }
                for (let child = 0; child < at.children.length; ++child)
                    look(at.children[child]);
            };
            look(item);
            verify(looked > 1);
        }
    }
}
