pragma Singleton
import QtQuick

// Puts what there is of several words into one line; what is empty leaves no gap.
QtObject {
    objectName: "joined"

    function words(parts: var, between: string): string {
        let line = "";
        for (let at = 0; at < parts.length; ++at) {
            if (parts[at] !== "")
                line += (line === "" ? "" : between) + parts[at];
        }
        return line;
    }
}
