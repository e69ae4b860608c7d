import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

Finger {
    name: "Tasks"

    function test_aTaskIsDoneWithANoteAndTakenBack() {
        hold("Karen", 390, 844);
        Navigator.open("tasks", {});
        const list = see("tasksList");
        tryVerify(() => list.count === 1);
        press("task_Arrange for the garage keyCheck");
        type("task_Arrange for the garage keyNote", "Hangs in the office");
        press("task_Arrange for the garage keyDone");
        see("tasksEmpty");
        press("toastUndo");
        tryVerify(() => isSeen("task_Arrange for the garage key"));
        press("tasksOf_John");
        tryVerify(() => isSeen("task_Meet on the renovation"));
    }
}
