import QtQuick
import QtTest

// A test that touches things: only what stands still is touched.
TestCase {
    id: resting

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
}
