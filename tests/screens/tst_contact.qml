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
}
