import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

// What opens on a screen can be read as the screen itself can: at both sizes of text, phone and tablet.
Finger {
    name: "Layout"

    function cleanup() {
        Theme.textScale = 1;
    }

    function test_whatOpensCanBeRead_data() {
        const data = [];
        for (const width of [390, 1180])
            for (const scale of [1, 2])
                data.push({ tag: width + " at " + scale * 100 + " %", width: width, scale: scale });
        return data;
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

    function test_whatOpensCanBeRead(data) {
        Theme.textScale = data.scale;
        hold("Jane", data.width, data.width === 390 ? 844 : 820);
        press(data.width === 390 ? "bottomBarAdd" : "railAdd");
        read("add sheet");
        press("addSheetClose");
        Navigator.open("customer", { id: Sample.customer("Mrs. Provan") });
        press("customerReach");
        read("all fields of a customer");
        press("customerField_phoneEdit");
        read("a field of a customer");
        press("customerAwayEdit");
        read("days away");
        Navigator.back();
        Navigator.open("refer", {});
        press("service_Lighting");
        read("a referral that asks whether somebody may call");
        press("service_Fuller beds");
        read("a referral that asks whether they agree");
        press("service_Drainage");
        read("a referral");
        press("referSend");
        read("a referral that lacks something");
        Navigator.back();
        Navigator.open("writeComment", {});
        press("commentChangeCustomer");
        read("whose comment it is");
        type("commentCustomerSearch", "Mrs Smyth of the corner");
        read("a name nobody knows");
        Navigator.back();
        Navigator.open("log", {});
        press("dayName");
        read("a month");
        Navigator.back();
        readCorrections(Sample.comment("Mrs. Smith", "She would like the second planter by the door moved"));
        Navigator.toast("Mrs. Smith: kept on this phone", () => {});
        read("what is said below");
    }

    // A comment that was corrected and does not count, and the screen that made it so.
    function readCorrections(comment) {
        Sample.correct(comment, "She would like the third planter by the door moved", "counted again");
        Navigator.open("comment", { id: comment });
        press("correctionFold");
        read("what stood there before");
        press("commentCorrect");
        type("correctVoidWhy", "twice");
        read("a correction");
        press("correctVoid");
        read("a comment that does not count");
        Navigator.back();
        Navigator.open("log", {});
        read("a log with a comment that does not count");
        Navigator.back();
    }

    function test_whatTheOfficeOpensCanBeRead_data() {
        return test_whatOpensCanBeRead_data();
    }

    function test_whatTheOfficeOpensCanBeRead(data) {
        Theme.textScale = data.scale;
        hold("Jacki", data.width, data.width === 390 ? 844 : 820);
        const wrong = Sample.undecided("Mrs. Smith");
        Sample.correct(wrong, "What she said is not what was written down " + data.tag, "");
        read("a list with a correction");
        Navigator.open("decision", { id: wrong });
        press("correctionFold");
        read("what stood there before, where one decides");
        press("taskDraft_1Check");
        read("a task");
        press("taskDraft_1DueOther");
        read("the day of a task");
        press("taskDraft_1Check");
        Navigator.back();
        Navigator.open("contactEntry", {});
        type("customerPickerSearch", "prov");
        press("pickCustomer_Mrs. Provan");
        press("contactAddAction");
        read("a contact entry");
        press("contactSave");
        read("a contact entry that lacks something");
        Navigator.back();
        Navigator.open("moveOpportunity", { id: Sample.opportunity("Front garden") });
        press("moveNextOther");
        read("a step");
        Navigator.back();
    }
}
