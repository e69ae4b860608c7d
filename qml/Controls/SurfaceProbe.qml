import QtQuick

// Says whether its host stands on a card or a detail pane; the host then draws itself in the paper
// colour. The answer follows when the host moves to another parent.
QtObject {
    id: probe

    required property Item host
    readonly property bool onSurface: stands(host.parent)

    function stands(ancestor: var): bool {
        for (let at = ancestor; at; at = at.parent) {
            if (at.isSurface === true)
                return true;
        }
        return false;
    }
}
