pragma Singleton
import QtQuick
import Leadhand.Controls
import Leadhand.Crew

// Says what was decided and takes it back when asked; it outlives the page on which it was decided.
Decision {
    id: undoing

    objectName: "undoing"

    function offer(sentence: string, commentId: string): void {
        Navigator.toast(sentence, () => undoing.takeBack(commentId));
    }
}
