import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

// What a brief asks for: the customer’s word on an offer in two taps, and their own words if one likes.
Finger {
    name: "Brief"

    function init() {
        hold("Jane", 390, 844);
        Navigator.open("visit", { customerId: Sample.customer("Mrs. Provan") });
        tryVerify(() => shown().objectName === "visitPage");
    }

    function test_theCustomersWordOnAnOfferTakesTwoTaps() {
        taps = 0;
        press("proposalAnswer_info");
        press("proposalSave");
        compare(taps, 2);
        compare(Sample.latest("proposal_outcome", "\"is\""), "info");
        compare(Sample.latest("proposal_outcome", "note"), "");
        tryVerify(() => !isSeen("proposalSave"));
    }

    function test_theirOwnWordsGoAlong() {
        press("proposalAnswer_thinking");
        press("proposalAddNote");
        type("proposalNote", "wants photos");
        press("proposalSave");
        tryVerify(() => Sample.latest("proposal_outcome", "note") === "wants photos");
        tryVerify(() => see("proposalCard").last === "Still thinking · today · “wants photos”");
        press("proposalAnswer_no");
        verify(!isSeen("proposalNote"));
        press("proposalAddNote");
        compare(see("proposalNoteInput").text, "");
    }
}
