import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

Finger {
    name: "Catalogue"

    function init() {
        hold("Jane", 390, 844);
        tryVerify(() => Navigator.target.customerName === "Mrs. Smith");
    }

    function look() {
        Navigator.tab("opportunities");
        press("opportunitiesCatalogue");
        tryVerify(() => see("catalogueList").count === 4);
    }

    function test_aWordFindsTheCardWithWhatToLookFor() {
        look();
        type("catalogueSearch", "drain");
        tryVerify(() => see("catalogueList").count === 1);
        press("serviceLine_Drainage");
        compare(shown().objectName, "servicePage");
        compare(shown().title, "Drainage");
        compare(see("serviceSigns").lines.length, 2);
    }

    function test_aWordThatNoCardKnowsLeadsToTheForm() {
        look();
        type("catalogueSearch", "zebra");
        see("catalogueEmpty");
        verify(see("catalogueEmpty").text.includes("zebra"));
    }

    function test_anOpportunityBeginsFromTheCard() {
        look();
        press("serviceLine_Lighting");
        press("serviceRefer");
        see("referPage");
        verify(see("service_Lighting").checked);
        verify(shown().subtitle.includes("Mrs. Smith"));
    }

    function test_whatWasLeftWithTheCustomerIsKept() {
        look();
        press("serviceLine_Drainage");
        press("serviceLeft");
        compare(Sample.waiting("left_behind"), 1);
        compare(Sample.latest("left_behind", "what"), "Drainage in four pictures, a folded card");
        tryVerify(() => see("serviceLeave").third.includes("Left with Mrs. Smith"));
    }

    function test_whoIsNotSureSaysSo() {
        look();
        press("serviceLine_Irrigation");
        press("serviceUnsure");
        tryVerify(() => see("serviceUnsure").checked);
        compare(Sample.waiting("card_mark"), 1);
        press("serviceUnsure");
        tryVerify(() => !see("serviceUnsure").checked);
    }
}
