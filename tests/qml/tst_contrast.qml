import QtQuick
import QtTest
import Leadhand.Controls

TestCase {
    name: "Contrast"

    function channel(value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function luminance(colour) {
        return 0.2126 * channel(colour.r) + 0.7152 * channel(colour.g) + 0.0722 * channel(colour.b);
    }

    function ratio(one, other) {
        const a = luminance(one);
        const b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    function test_knownRatios() {
        fuzzyCompare(ratio(Qt.color("#000000"), Qt.color("#FFFFFF")), 21, 0.001);
        fuzzyCompare(ratio(Qt.color("#777777"), Qt.color("#FFFFFF")), 4.48, 0.01);
    }

    function test_schemes_data() {
        return [{ tag: "light", set: Theme.tokens.light, least: 4.5 }, { tag: "dark",
            set: Theme.tokens.dark, least: 4.5 },
                { tag: "sun", set: Theme.tokens.sun, least: 7 }];
    }

    function test_schemes(data) {
        const set = data.set;
        const quiet = Theme.quietOf(set);
        const text = [
            ["ink", set.ink, [set.paper, set.card, set.actSoft, set.attentionSoft, set.dangerSoft,
                set.infoSoft, quiet]],
            ["inkSecond", set.inkSecond, [set.paper, set.card, set.actSoft, quiet]],
            ["act", set.act, [set.paper, set.card, set.actSoft]],
            ["inkOnAct", set.inkOnAct, [set.act, set.done]],
            ["inkOnActSecond", Theme.inkOnActSecondOf(set), [set.act]],
            ["attention", set.attention, [set.paper, set.card, set.attentionSoft]],
            ["danger", set.danger, [set.paper, set.card, set.dangerSoft]],
            ["info", set.info, [set.paper, set.card, set.infoSoft]],
            ["done", set.done, [set.paper, set.card, set.actSoft]]
        ];
        for (const [name, colour, grounds] of text) {
            for (const ground of grounds) {
                const found = ratio(colour, ground);
                verify(found >= data.least,
                    data.tag + " " + name + " on " + ground + " is " + found.toFixed(2));
            }
        }
    }

    function test_outlines(data) {
        for (const ground of [data.set.paper, data.set.card]) {
            const found = ratio(Theme.outlineOf(data.set), ground);
            verify(found >= 3, data.tag + " outline on " + ground + " is " + found.toFixed(2));
        }
    }

    function test_outlines_data() {
        return test_schemes_data();
    }

    // What is done of a line that fills stands out from what is not.
    function test_lineThatFills() {
        const bar = createTemporaryObject(line, this, {share: 0.5, width: 200});
        for (const scheme of ["light", "dark", "sun"]) {
            Theme.scheme = scheme;
            const found = ratio(findChild(bar, "done").color, bar.color);
            verify(found >= 3, scheme + " is " + found.toFixed(2));
        }
        Theme.scheme = "light";
    }

    Component {
        id: line

        ShareBar {}
    }

    function test_themeFollowsScheme() {
        Theme.scheme = "sun";
        compare(Theme.act, Theme.tokens.sun.act);
        compare(Theme.surfaceBorder, 2);
        Theme.scheme = "dark";
        compare(Theme.act, Theme.tokens.dark.act);
        Theme.scheme = "light";
        compare(Theme.act, Theme.tokens.light.act);
    }
}
