import QtQuick
import QtTest
import Leadhand.Controls
import Leadhand.Shell

// What every test of screens shares: the real window on the sample phone, and taps that are counted.
TestCase {
    id: suite

    property Main window: null
    property int taps: 0

    when: windowShown

    Component {
        id: mainType

        Main {
            session: phone.session
            settings: phone.settings
        }
    }

    function init(): void {
        phone.forgetDrafts();
        Theme.reduceMotion = true;
        Theme.windowWidth = 390;
        suite.taps = 0;
        suite.window = createTemporaryObject(mainType, suite, { width: 390, height: 844 }) as Main;
        tryCompare(suite.window, "visible", true);
    }

    function cleanup(): void {
        suite.window.close();
        suite.window = null;
    }

    // The shown item of this name; null when there is none.
    function find(name) {
        return firstShown(suite.window.contentItem, name);
    }

    function firstShown(item, name) {
        if (!item.visible)
            return null;
        if (item.objectName === name)
            return item;
        for (let at = 0; at < item.children.length; ++at) {
            const found = firstShown(item.children[at], name);
            if (found !== null)
                return found;
        }
        return null;
    }

    // One tap of a thumb, scrolled into view first.
    function tap(name) {
        tryVerify(() => find(name) !== null, 3000, name);
        const item = find(name);
        reveal(item);
        atRest(item);
        mouseClick(item, Math.min(item.width / 2, 60), item.height / 2);
        suite.taps += 1;
    }

    function reveal(item) {
        for (let up = item; up !== null; up = up.parent) {
            if (up.contentY === undefined || up.contentHeight <= up.height)
                continue;
            const at = item.mapToItem(up.contentItem, 0, 0).y;
            if (at < up.contentY || at + item.height > up.contentY + up.height)
                up.contentY = Math.max(0, Math.min(at - 80, up.contentHeight - up.height));
        }
    }

    // The item once it stands where it will stand: what was just shown is placed only with the next frame,
    // and until then a touch would meet whatever lies over it.
    function atRest(item) {
        let before = Qt.point(-1, -1);
        let still = 0;
        tryVerify(() => {
            let placed = true;
            for (let at = item; at; at = at.parent)
                placed = placed && !isPolishScheduled(at);
            const now = item.mapToItem(null, 0, 0);
            still = placed && now.x === before.x && now.y === before.y ? still + 1 : 0;
            before = now;
            return still > 1;
        }, 5000, item.objectName + " does not come to rest");
        return item;
    }

    function open(routeId, params) {
        verify(Navigator.open(routeId, params));
    }
}
