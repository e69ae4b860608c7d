import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

// What opens on the hours sheet can be read: at both sizes of text, phone and tablet.
Finger {
    id: suite

    name: "LayoutHours"

    function cleanup() {
        Theme.textScale = 1;
    }

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
        const visit = HoursDay.begin("Maple Court Condos");
        hold("Jane", data.width, data.height);
        HoursDay.step(visit, "arrived");
        HoursDay.pass(605);
        HoursDay.step(visit, "done");
        Navigator.open("hours", { id: visit });
        read("the sheet as proposed");
        const draft = see("peopleLines").draft;
        see("section_hours").unfolded = true;
        draft.addItem("", "Something with a rather long name of its own", 1234500, "bags");
        see("material_Something with a rather long name of its own").opened = true;
        see("labour_Ben").opened = true;
        draft.explain("person:" + Sample.person("Ben"), "Planter by the door replaced, free of charge");
        draft.unbill("person:" + Sample.person("Ben"), true);
        read("lines that stand open");
        see("section_hours").asksWhy = true;
        see("section_materials").asksWhy = true;
        read("why they could not be collected");
        draft.go();
        draft.couldNot("materials", "The supplier gave no slip and nobody could be reached");
        read("what is saved");
        HoursDay.approve(visit);
        tryVerify(() => draft.billingLine !== "");
        read("what is approved");
        draft.begin("");
        read("visits to choose from");
    }
}
