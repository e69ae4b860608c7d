import QtQuick
import Leadhand.Controls
import Leadhand.TestSample

Finger {
    name: "Contact"

    function test_aContactEntryIsKept() {
        hold("Karen", 390, 844);
        Navigator.open("contactEntry", {});
        see("contactPage");
        press("contactSave");
        see("contactProblem");
        type("customerPickerSearch", "prov");
        press("pickCustomer_Mrs. Provan");
        press("channel_email");
        type("contactTopic", "Asked about the plan");
        press("contactAddAction");
        type("taskDraft_1Text", "Send the plan");
        press("taskDraft_1Owner_John");
        press("contactSave");
        compare(Sample.waiting("contact_entry"), 1);
        compare(Sample.latest("contact_entry", "channel"), "email");
        compare(Sample.latest("contact_entry", "topic"), "Asked about the plan");
        compare(Sample.latest("action_item", "text"), "Send the plan");
    }

    function test_aDraftIsFoundAgain() {
        hold("Karen", 390, 844);
        Navigator.open("contactEntry", {});
        type("customerPickerSearch", "prov");
        press("pickCustomer_Mrs. Provan");
        press("channel_letter");
        type("contactTopic", "Wants the gate painted");
        press("contactAddAction");
        type("taskDraft_1Text", "Ask for colours");
        tryCompare(see("contactTopic"), "note", "Draft kept");
        Navigator.back();
        tryVerify(() => !isSeen("contactPage"));
        compare(Sample.waiting("contact_entry"), 0);
        Navigator.open("contactEntry", {});
        compare(see("contactPage").subtitle, "Mrs. Provan");
        compare(see("contactTopic").text, "Wants the gate painted");
        verify(see("channel_letter").chosen);
        compare(see("taskDraft_1Check").text, "Ask for colours");
        press("contactSave");
        compare(Sample.waiting("contact_entry"), 1);
        compare(Sample.latest("contact_entry", "topic"), "Wants the gate painted");
        // What is saved is no draft any more.
        Navigator.open("contactEntry", {});
        compare(see("contactTopic").text, "");
        Navigator.back();
    }

    function test_aDraftIsKeptWhenTheCursorLeaves() {
        hold("Karen", 390, 844);
        const about = { customerId: Sample.customer("Mrs. Smith"), customerName: "Mrs. Smith" };
        Navigator.open("contactEntry", about);
        const area = see("contactTopicInput");
        mouseClick(atRest("contactTopicInput"));
        keyClick("k");
        compare(see("contactTopic").note, "");
        see("contactOutcomeInput").forceActiveFocus();
        compare(see("contactTopic").note, "Draft kept");
        verify(Sample.kept("draft.contact." + Sample.customer("Mrs. Smith")).includes('"topic":"k"'));
        area.text = "";
        Navigator.back();
    }

    function test_aDraftOfThePersonChosenIsNotLost() {
        hold("Karen", 390, 844);
        const about = { customerId: Sample.customer("Dr. Leclerc"), customerName: "Dr. Leclerc" };
        Navigator.open("contactEntry", about);
        type("contactTopic", "first");
        Navigator.back();
        const other = { customerId: Sample.customer("Sra. Ortega"), customerName: "Sra. Ortega" };
        Navigator.open("contactEntry", other);
        type("contactTopic", "second");
        press("customerPickerNow");
        type("customerPickerSearch", "lecl");
        press("pickCustomer_Dr. Leclerc");
        compare(see("contactTopic").text, "first\nsecond");
        press("contactSave");
        compare(Sample.latest("contact_entry", "topic"), "first\nsecond");
    }
}
