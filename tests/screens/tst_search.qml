import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

// Anything that was said, found on this device as one types.
Finger {
    name: "Search"

    function init() {
        hold("Jane", 390, 844);
        Navigator.tab("customers");
        see("customersPage");
    }

    function cleanup() {
        Theme.textScale = 1;
    }

    function lookFor(words) {
        press("customersSearchAll");
        tryVerify(() => shown().objectName === "searchPage");
        type("searchWords", words);
    }

    function found(count) {
        const list = see("findings");
        tryCompare(list, "count", count);
        list.forceLayout();
        return list;
    }

    // The field has the keyboard at once; the customers are one tap away, what one types a second later.
    function test_whatOneTypesIsFound() {
        taps = 0;
        press("customersSearchAll");
        tryVerify(() => shown().objectName === "searchPage");
        compare(taps, 1);
        tryVerify(() => see("searchWordsInput").activeFocus);
        for (const letter of "german iv")
            keyClick(letter);
        const list = see("findings");
        // Both words are marked only once the last letter was looked for.
        tryVerify(() => list.count === 2 && [0, 1].every(
            at => list.itemAtIndex(at) !== null && list.itemAtIndex(at).marked.includes("<b>ivy</b>")));
        const sorts = [0, 1].map(at => list.itemAtIndex(at).iconName).sort();
        compare(sorts.join(), "comment,flag");
        const said = [0, 1].map(at => list.itemAtIndex(at)).find(line => line.iconName === "comment");
        compare(said.customer, "Mrs. Smith");
        verify(said.marked.includes("<b>German</b> <b>ivy</b>"), said.marked);
        verify(said.accessibleName.includes("next year no German ivy"));
        verify(said.accessibleName.includes("You · "), said.accessibleName);
    }

    function test_aFindingOpensItsRecord() {
        lookFor("delighted");
        const record = found(1).itemAtIndex(0).recordId;
        press("finding_Mrs. Smith");
        tryVerify(() => shown().objectName === "commentPage");
        verify(record.length === 36 && shown().params.id === record);
        Navigator.back();
        tryVerify(() => shown().objectName === "searchPage");
        compare(see("findings").count, 1);
    }

    function test_whatWasWorthItIsKeptForTheNextTime() {
        lookFor("delighted");
        press("finding_Mrs. Smith");
        tryVerify(() => shown().objectName === "commentPage");
        Navigator.back();
        press("searchFieldClear");
        see("searchStart");
        press("recent_delighted");
        found(1);
        compare(see("searchWordsInput").text, "delighted");
        press("searchFieldClear");
        press("searchForget");
        tryVerify(() => !isSeen("recent_delighted"));
    }

    function test_aListChangesByRow() {
        lookFor("planter");
        const before = 3;
        const list = found(before);
        let resets = 0;
        const count = () => ++resets;
        list.model.modelReset.connect(count);
        Sample.comment("Mrs. Smith", "One planter more, she says");
        tryCompare(list, "count", before + 1);
        list.model.modelReset.disconnect(count);
        compare(resets, 0);
        verify(list.itemAtIndex(0).words.startsWith("One planter more"));
    }

    function test_itKeepsToASortACustomerAndATime() {
        lookFor("planters");
        tryVerify(() => see("findings").count > 1);
        press("searchSort");
        press("filter_contact");
        const list = found(1);
        compare(list.itemAtIndex(0).customer, "Mrs. Provan");
        press("searchCustomer");
        type("searchCustomerPickerSearch", "smith");
        press("pickCustomer_Mrs. Smith");
        see("searchEmpty");
        compare(see("searchCustomer").text, "Mrs. Smith");
        press("searchSort");
        press("filter_all");
        found(1);
        press("searchPeriod");
        press("filter_week");
        see("searchEmpty");
        press("emptyStateAction");
        tryVerify(() => see("findings").count > 1);
        compare(see("searchPeriod").text, "Any time");
    }

    function test_nothingFoundSaysHowFarItReaches() {
        press("customersSearchAll");
        see("searchStart");
        tryVerify(() => shown().objectName === "searchPage");
        type("searchWords", "zzz");
        const empty = see("searchEmpty");
        compare(empty.text, "Nothing found for “zzz”");
        verify(empty.second.startsWith("On this device: the customers of your crew (8) and what was said"));
        verify(empty.second.endsWith("The office has the others."));
    }

    function test_theCustomersLeadToIt() {
        type("customersSearch", "blower");
        see("customersEmpty");
        press("emptyStateAction");
        tryVerify(() => shown().objectName === "searchPage");
        const list = found(1);
        compare(list.itemAtIndex(0).customer, "Sra. Ortega");
    }

    function test_onATabletTheRailLeadsToItAndTheRecordStandsBesideIt() {
        hold("Jane", 1180, 820);
        press("railSearch");
        tryVerify(() => shown().objectName === "searchPage");
        type("searchWords", "delighted");
        press("finding_Mrs. Smith");
        tryVerify(() => shown().objectName === "commentPage");
        see("searchPage");
        tryVerify(() => see("finding_Mrs. Smith").selected);
        press("railSearch");
        tryVerify(() => shown().objectName === "searchPage");
        compare(see("findings").count, 1);
    }

    function test_theOfficeHasEverything() {
        hold("Jacki", 390, 844);
        Navigator.open("search", {});
        see("searchStart");
        tryVerify(() => see("searchStart").search.range === "Everything the office has is on this device.");
    }
}
