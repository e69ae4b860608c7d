import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

Finger {
    name: "Customers"

    function init() {
        hold("Jane", 390, 844);
        Navigator.tab("customers");
        see("customersPage");
    }

    function test_comingVisitsFirst() {
        const list = see("customersList");
        tryVerify(() => list.count === 8);
        compare(list.itemAtIndex(0).visit, "today");
        verify(["Mrs. Smith", "Mrs. Provan"].includes(list.itemAtIndex(0).name));
    }

    function test_searchFiltersByNamePhoneAndAddress() {
        const list = see("customersList");
        type("customersSearch", "maple");
        tryCompare(list, "count", 2);
        press("searchFieldClear");
        tryCompare(list, "count", 8);
        type("customersSearch", "0177");
        tryCompare(list, "count", 1);
        list.forceLayout();
        compare(list.itemAtIndex(0).name, "Harrow Dental");
        press("searchFieldClear");
        type("customersSearch", "zzz");
        see("customersEmpty");
    }

    function test_timelineMergesBothSheets() {
        Navigator.open("customer", { id: Sample.customer("Mrs. Provan") });
        const line = see("customerTimeline");
        const sorts = new Set();
        for (let at = 0; at < line.count; ++at) {
            line.positionViewAtIndex(at, ListView.Contain);
            sorts.add(line.itemAtIndex(at).sort);
        }
        verify(sorts.has("comment"));
        verify(sorts.has("contact"));
        verify(sorts.has("opportunity"));
        verify(sorts.has("visit"));
        const all = line.count;
        line.positionViewAtBeginning();
        press("timelineFilter_contact");
        tryVerify(() => line.count > 0 && line.count < all);
        line.forceLayout();
        compare(line.itemAtIndex(0).sort, "contact");
        press("timelineFilter_all");
        tryCompare(line, "count", all);
    }

    function test_theOfficeCorrectsAContactAndReadsWhatStoodThere() {
        hold("Jacki", 390, 844);
        Navigator.open("customer", { id: Sample.customer("Mrs. Provan") });
        see("customerTimeline");
        press("timelineFilter_contact");
        const before = see("timeline_contact").words;
        press("timeline_contact");
        compare(see("correctText").text, before);
        verify(!see("correctSave").enabled);
        type("correctText", "x");
        verify(see("correctSave").enabled);
        press("correctSave");
        compare(Sample.waiting("contact_correction"), 1);
        tryVerify(() => isSeen("customerPage"));
        tryVerify(() => see("timeline_contact").words !== before);
        // What opens is within the card; the card itself does not.
        press("correctionFold");
        compare(see("earlierWords").modelData.words, before);
        compare(shown().objectName, "customerPage");
        mouseClick(atRest("timeline_contact"), 20, 20);
        type("correctVoidWhy", "a wrong number");
        press("correctVoid");
        tryVerify(() => isSeen("timelineNote"));
        verify(see("timelineNote").text.startsWith("Doesn’t count: a wrong number · You · today"));
        verify(see("timeline_contact").isVoid);
        compare(see("timeline_contact").standing, "Doesn’t count");
        verify(see("timeline_contact").accessibleName.includes("Doesn’t count"));
    }

    function test_theCrewCorrectsOnlyItsOwn() {
        Navigator.open("customer", { id: Sample.customer("Mrs. Provan") });
        see("customerTimeline");
        press("timelineFilter_contact");
        verify(!see("timeline_contact").interactive);
    }

    function test_anOpportunityOfTheTimelineOpens() {
        Navigator.open("customer", { id: Sample.customer("Mrs. Provan") });
        see("customerPage");
        press("timelineFilter_opportunity");
        tryCompare(see("customerTimeline"), "count", 2);
        press("timeline_opportunity");
        tryVerify(() => shown().objectName === "opportunityPage");
        compare(shown().title, "Front garden");
    }

    function test_aCustomerOpensAtTheTop() {
        Navigator.open("customer", { id: Sample.customer("Mrs. Smith") });
        const list = see("customerTimeline");
        tryVerify(() => list.headHeight > 150);
        tryVerify(() => Math.abs(list.contentY - list.originY) < 1);
    }

    function test_theFieldsOpenDownwards() {
        Navigator.open("customer", { id: Sample.customer("Mrs. Smith") });
        const list = see("customerTimeline");
        tryVerify(() => list.headHeight > 150);
        const card = atRest("customerFields");
        const at = card.mapToItem(null, 0, 0).y;
        const height = card.height;
        press("customerReach");
        tryVerify(() => card.height > height + 100);
        wait(100);
        compare(card.mapToItem(null, 0, 0).y, at);
    }

    function test_phoneIsCorrectedWhereItStands() {
        Navigator.open("customer", { id: Sample.customer("Mr. Kowalski") });
        see("customerPage");
        verify(!isSeen("customerField_phoneEdit"));
        press("customerReach");
        press("customerField_phoneEdit");
        type("customerField_phoneField", "555 0199");
        press("customerField_phoneChoiceSecond");
        tryVerify(() => see("customerField_phoneEdit").value === "555 0199");
    }

    function test_absenceThatEndsBeforeItBeginsIsRefused() {
        Navigator.open("customer", { id: Sample.customer("Dr. Leclerc") });
        see("customerPage");
        press("customerReach");
        press("customerAwayEdit");
        const line = see("customerAwayLine");
        line.from = "2026-12-20";
        line.until = "2026-12-01";
        press("awayChoiceSecond");
        see("customerProblem");
        verify(line.editing);
        line.until = "2027-01-10";
        press("awayChoiceSecond");
        tryVerify(() => isSeen("customerAway"));
    }
}
