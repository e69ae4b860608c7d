import QtQuick
import QtTest
import Leadhand.Controls

// What became of a comment, as its author sees it.
CrewCase {
    name: "Comment"

    function receipts() {
        return find("commentReceipts").steps.filter(step => step.reached).map(step => step.text);
    }

    function test_theWholeLoopStandsThere() {
        open("comment", { id: phone.smithComment });
        compare(find("commentPage").title, "Mrs. Smith");
        verify(find("commentWords").text.startsWith("Delighted with the planters"));
        compare(find("commentDone").say, "Done in 3 days");
        verify(find("commentStands").title.includes("No German ivy"));
        compare(receipts(), ["On your phone", "In office", "Jacki read", "Jacki gave 2 tasks",
                             "Karen did 2 of 2"]);
        for (const step of find("commentReceipts").steps)
            verify(step.when !== "", step.text);
        verify(find("kindTag_praise") !== null);
        verify(find("kindTag_change") !== null);
    }

    function test_answerArrivesWhileOneLooks() {
        tap("stepMoreFirst");
        tap("quickPhrase_1");
        tap("commentSave");
        open("comment", { id: phone.newestComment() });
        compare(receipts(), ["On your phone"]);
        compare(find("replyCard"), null);
        phone.jackiAnswers("Karen calls her today", "Call Mrs. Smith");
        tryVerify(() => find("replyCard") !== null);
        compare(find("replyCard").said, "Karen calls her today");
        tryVerify(() => find("taskLine") !== null && find("taskLine").what === "Call Mrs. Smith");
        tryVerify(() => receipts().includes("Jacki read"));
        verify(receipts().includes("In office"));
    }

    function test_ownTaskIsOneTap() {
        open("comment", { id: phone.plantersComment() });
        tap("taskLine");
        tryVerify(() => receipts().includes("You did 1 of 1") && find("taskLine").done);
        tap("toastUndo");
        tryVerify(() => !find("taskLine").done);
    }

    function test_aPhotoThatIsElsewhereIsFetchedWhenOneLooks() {
        const id = phone.commentWithPhotoElsewhere();
        compare(phone.photosWanted(), 0);
        open("comment", { id: id });
        tryVerify(() => find("threadPhoto") !== null);
        compare(find("threadPhoto").source, "");
        compare(find("threadPhoto").text, "Photo comes when there is signal");
        compare(phone.photosWanted(), 1);
        phone.photosArrive();
        tryVerify(() => find("threadPhoto").source !== "");
        compare(phone.photosWanted(), 0);
    }

    function test_aThumbnailStandsThereAndTheWholePhotoIsFetchedWhenOneOpensIt() {
        const id = phone.commentWithThumbnail(0);
        open("log", {});
        tryVerify(() => find("smallPhoto") !== null && find("smallPhoto").source !== "");
        open("comment", { id: id });
        tryVerify(() => find("threadPhoto") !== null && find("threadPhoto").source !== "");
        const small = find("threadPhoto").source;
        compare(phone.photosWanted(), 0);
        tap("threadPhoto");
        tryVerify(() => find("photoViewerPicture") !== null);
        compare(find("photoViewerPicture").source.toString(), small);
        tryVerify(() => find("photoViewerPicture").implicitWidth > 100);
        compare(find("photoViewerNote").text, "The whole photo comes when there is signal");
        compare(phone.photosWanted(), 1);
        phone.photosArrive();
        tryVerify(() => find("photoViewerPicture").source.toString() !== small);
        compare(find("photoViewerNote"), null);
        tryVerify(() => find("photoViewerPicture").implicitWidth > 1000);
        tap("photoViewerClose");
        tryVerify(() => find("photoViewerPicture") === null);
        compare(phone.photosWanted(), 0);
    }

    function test_aThumbnailThatCanNotBeReadHidesNoPhoto() {
        const id = phone.commentWithThumbnail(20);
        phone.damageThumbnail(id);
        open("comment", { id: id });
        tryVerify(() => find("smallPhoto") !== null && find("smallPhoto").unreadable);
        tap("threadPhoto");
        tryVerify(() => find("photoViewerNote") !== null);
        compare(phone.photosWanted(), 1);
        phone.photosArrive();
        tryVerify(() => find("photoViewerPicture").implicitWidth > 1000);
        tap("photoViewerClose");
        // The whole picture stands in for it.
        tryVerify(() => find("smallPhoto") !== null && !find("smallPhoto").unreadable);
    }

    function test_goneCommentIsSaidInASentence() {
        open("comment", { id: "01900000-0000-7000-8000-000000000001" });
        tryVerify(() => find("errorState") !== null);
    }
}
