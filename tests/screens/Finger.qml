import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.Shell
import Leadhand.TestSample

// What the tests of screens share: a window in the hands of somebody, finding by objectName, pressing and
// typing.
TestCase {
    id: finger

    property Main window: null
    // Presses since count was last set to 0.
    property int taps: 0

    when: windowShown

    Component {
        id: mainType

        Main {}
    }

    function initTestCase() {
        Theme.reduceMotion = true;
    }

    // A new window of this size for this person.
    function hold(person, width, height) {
        Sample.actAs(person);
        Navigator.role = Sample.role();
        Navigator.target = {};
        if (finger.window)
            finger.window.destroy();
        finger.window = mainType.createObject(finger, { width: width, height: height });
        tryCompare(finger.window, "visible", true);
        finger.taps = 0;
    }

    function cleanupTestCase() {
        if (finger.window)
            finger.window.destroy();
    }

    function shown() {
        return finger.window.area.stacks[finger.window.area.current].topEntry.page;
    }

    // The visible item of this name, wherever it is.
    function see(name) {
        let found = null;
        tryVerify(() => {
            found = finger.seek(finger.window.contentItem, name);
            return found !== null;
        }, 5000, name + " is not there");
        return found;
    }

    function isSeen(name) {
        return finger.seek(finger.window.contentItem, name) !== null;
    }

    function seek(item, name) {
        if (!item.visible)
            return null;
        if (item.objectName === name && item.width > 0)
            return item;
        for (let at = 0; at < item.children.length; ++at) {
            const found = finger.seek(item.children[at], name);
            if (found !== null)
                return found;
        }
        return null;
    }

    function press(name) {
        mouseClick(finger.atRest(name));
        finger.taps += 1;
        wait(0);
    }

    // The item of this name once it stands still where it can be touched. What was just shown is placed only
    // with the next frame; until then a touch would meet whatever lies over it.
    function atRest(name) {
        wait(20);
        const item = finger.see(name);
        let before = Qt.point(-1, -1);
        let still = 0;
        tryVerify(() => {
            finger.reveal(item);
            const now = item.mapToItem(null, 0, 0);
            still = now.x === before.x && now.y === before.y ? still + 1 : 0;
            before = now;
            wait(20);
            return still > 1;
        }, 5000, name + " does not come to rest");
        return item;
    }

    // Scrolls whatever it stands in until it can be touched.
    function reveal(item) {
        for (let at = item.parent; at; at = at.parent) {
            if (at.contentY === undefined || at.contentHeight === undefined)
                continue;
            const y = item.mapToItem(at.contentItem, 0, 0).y;
            if (y < at.contentY || y + item.height > at.contentY + at.height)
                at.contentY = Math.max(at.originY,
                                       Math.min(y - 8, at.originY + at.contentHeight - at.height));
        }
        wait(0);
    }

    // Types into a field of Controls; its own input carries the name with "Input".
    function type(name, text) {
        mouseClick(finger.atRest(name + "Input"));
        for (const letter of text)
            keyClick(letter);
        wait(0);
    }
}
