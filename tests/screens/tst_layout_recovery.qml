import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

// What opens on the screens of problems can be read: at both sizes of text, phone and tablet, many words.
RecoveryTest {
    id: suite

    name: "LayoutRecovery"

    // Layouts come to rest over a few frames: what is wrong counts when it stays.
    function read(what) {
        let found = Sample.unreadable(window.contentItem);
        for (let looks = 0; looks < 40 && found.length > 0; ++looks) {
            wait(50);
            found = Sample.unreadable(window.contentItem);
        }
        compare(found.join("; "), "", what);
    }

    function test_whatOpensCanBeRead_data() {
        const data = [];
        for (const size of [[390, 844], [360, 640], [1180, 820]])
            for (const scale of [1, 2])
                data.push({ tag: size[0] + " at " + scale * 100 + " %", width: size[0], height: size[1],
                            scale: scale });
        return data;
    }

    function test_whatOpensCanBeRead(data) {
        Theme.textScale = data.scale;
        hold("Jane", data.width, data.height);
        const words = "Half of the pots by the entrance are dead; the misunderstanding about the ivy "
                   + "spread to the rest, and nobody said anything to her for three weeks";
        Navigator.open("problem", { customerId: Sample.customer("Maple Court Condos"),
                                    customerName: "Maple Court Condos" });
        read("the calm card");
        press("problemWrite");
        say("problemWords", words);
        read("the form");
        const block = see("promiseBlock");
        block.promise.sort = "remedy";
        block.promise.text = "Two new planters of the same make, watered in";
        block.opened = true;
        block.choosesPerson = true;
        read("the promise");
        press("problemSave");
        read("the number");
        press("problemOpenCase");
        read("a case with a promise");
        const id = RecoveryDay.latest("Maple Court Condos");
        see("caseClose").clicked();
        shown().storyShown = true;
        read("why it can't be closed, and what happened");
        press("caseNext");
        read("a step");
        Navigator.back();
        const due = RecoveryDay.problem("Maple Court Condos", words, "delivered");
        RecoveryDay.promise(due, "call", "Karen", 5);
        HoursDay.pass(6);
        openCase(due);
        press("caseNext");
        see("received_no").clicked();
        read("the questions");
        Navigator.back();
        Navigator.open("cases", {});
        read("the list");
        Navigator.tab("today");
        HoursDay.arrive();
        read("today with an alarm");
        verify(id !== due);
    }
}
