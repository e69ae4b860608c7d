#include "core/work/DailyLog.h"

#include "core/store/BlobLedger.h"
#include "core/work/Customers.h"
#include "core/work/Office.h"
#include "core/work/Photos.h"
#include "core/work/Voices.h"
#include "tests/core/work/SmallOffice.h"
#include "tests/fakes/MemoryBlobStore.h"

#include <gmock/gmock.h>
#include <set>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr auto words = "Mrs. Smith is delighted with the planters; next year no German ivy. Agreed on "
                       "Millar\xE2\x80\x99s wife instead";

class DailyLogTest : public testing::Test {
 protected:
  DailyLogTest() {
    for (TestDevice* device : {&jane, &jacki, &karen})
      setDay(*device, "2011-09-01");
    office.enrol(jane, office.people.jane);
    office.enrol(jacki, office.people.jacki);
    office.enrol(karen, office.people.karen);
  }
  [[nodiscard]] Id saySmith(const std::string& text = words) {
    return *DailyLog(*jane.store)
                .add({.customer = office.smith,
                      .freeName = {},
                      .visit = {},
                      .text = text,
                      .kinds = {"change", "praise"},
                      .saidOn = {},
                      .photos = {}});
  }
  [[nodiscard]] Id saySmithAt(TestDevice& device, const std::string& text) const {
    DailyLog::NewComment comment;
    comment.customer = office.smith;
    comment.text = text;
    return *DailyLog(*device.store).add(comment);
  }
  [[nodiscard]] static DailyLog::NewComment free(const std::string& text,
                                                 const std::string& name = "Mrs Smyth") {
    DailyLog::NewComment comment;
    comment.freeName = name;
    comment.text = text;
    return comment;
  }
  void syncAll() {
    for (TestDevice* device : {&jane, &jacki, &karen, &jane, &jacki})
      office.sync(*device);
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice jacki{"manager", 2};
  TestDevice karen{"office", 3};
};

TEST_F(DailyLogTest, aFreeNameStandsOnOneLineInSignsThatCanBeSeen) {
  DailyLog log(*jane.store);
  for (const std::string name : {"Mrs.\nSmyth", "Mrs. \xE2\x80\xAESmyth"}) {
    const auto refused = log.add(free("words", name));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::badValue);
  }
  EXPECT_TRUE(log.add(free("words", "Mrs. Smÿth-O’Neil & 孫")));
}

/// The story of the crew sheet, from the planters to the date complete.
TEST_F(DailyLogTest, smithFromThePlantersToDateComplete) {
  const Id comment = saySmith();
  CommentView said = *DailyLog(*jane.store).show(comment);
  EXPECT_EQ(said.text, words);
  EXPECT_EQ(said.customer.name, "Mrs. Smith");
  EXPECT_TRUE(said.linked);
  EXPECT_EQ(said.author.name, "Jane");
  EXPECT_EQ(said.saidOn, day("2011-09-01"));
  EXPECT_THAT(said.kinds, ElementsAre("praise", "change"));
  EXPECT_EQ(said.receipt, "on_phone");
  EXPECT_TRUE(said.needsDecision);

  setDay(jacki, "2011-09-02");
  syncAll();
  EXPECT_EQ(DailyLog(*jane.store).show(comment)->receipt, "accepted");
  ASSERT_THAT(DailyLog(*jacki.store).list({.needsDecision = true}), SizeIs(1));
  ASSERT_TRUE(DailyLog(*jacki.store)
                  .followUp(comment, "Please change on 2012 planting notes and on the grower order.",
                            {{"Change the planting notes", office.people.karen, day("2011-09-05")},
                             {"Change the grower order", office.people.karen, day("2011-09-04")}}));
  EXPECT_THAT(DailyLog(*jacki.store).list({.needsDecision = true}), IsEmpty());
  syncAll();

  setDay(karen, "2011-09-04");
  const auto tasks = DailyLog(*karen.store).tasksOf(office.people.karen);
  ASSERT_THAT(tasks, SizeIs(2));
  EXPECT_EQ(tasks[0].text, "Change the grower order");
  EXPECT_EQ(tasks[0].customer.name, "Mrs. Smith");
  ASSERT_TRUE(DailyLog(*karen.store).taskDone(tasks[1].id, ""));
  syncAll();
  said = *DailyLog(*jane.store).show(comment);
  EXPECT_EQ(said.tasksDone, 1);
  EXPECT_THAT(said.tasks, SizeIs(2));
  EXPECT_TRUE(said.completedOn.isNone());
  EXPECT_TRUE(said.isOpen);

  ASSERT_TRUE(DailyLog(*karen.store).taskDone(tasks[0].id, "Changed on both"));
  syncAll();
  said = *DailyLog(*jane.store).show(comment);
  EXPECT_EQ(said.completedOn, day("2011-09-04"));
  EXPECT_EQ(said.completedBy.name, "Karen");
  EXPECT_EQ(said.completedNote, "Changed on both");
  EXPECT_FALSE(said.isOpen);
  ASSERT_THAT(said.followUps, SizeIs(1));
  EXPECT_EQ(said.followUps[0].author.name, "Jacki");
  EXPECT_EQ(said.followUps[0].on, day("2011-09-02"));
  ASSERT_THAT(said.readers, SizeIs(1));
  EXPECT_EQ(said.readers[0].person.name, "Jacki");
  EXPECT_THAT(DailyLog(*karen.store).tasksOf(office.people.karen), IsEmpty());
}

TEST_F(DailyLogTest, keepsTheWordsByteForByte) {
  const std::string text = "  \xC3\xA9t\xC3\xA9\n\"quoted\"\t\xF0\x9F\x8C\xBF  ";
  const Id comment = saySmith(text);
  EXPECT_EQ(DailyLog(*jane.store).show(comment)->text, text);
}

TEST_F(DailyLogTest, theDayIsTheLocalOneAndMayBeAnother) {
  setDay(jane, "2011-09-03", 23); // already the 4th in Greenwich
  const Id today = saySmith();
  EXPECT_EQ(DailyLog(*jane.store).show(today)->saidOn, day("2011-09-03"));
  DailyLog::NewComment earlier = free("said before");
  earlier.saidOn = day("2011-08-30");
  const Id before = *DailyLog(*jane.store).add(earlier);
  EXPECT_EQ(DailyLog(*jane.store).show(before)->saidOn, day("2011-08-30"));
}

TEST_F(DailyLogTest, refusesWhatIsNoComment) {
  DailyLog log(*jane.store);
  EXPECT_EQ(log.add(free(" \n\xC2\xA0\t")).error().code, ErrorCode::emptyText);
  EXPECT_EQ(log.add(free(std::string(64 * 1024 + 1, 'x'))).error().code, ErrorCode::textTooLong);
  EXPECT_TRUE(log.add(free(std::string(64 * 1024, 'x'))));
  DailyLog::NewComment odd = free("x");
  odd.kinds = {"praise", "gossip"};
  EXPECT_EQ(log.add(odd).error().code, ErrorCode::badValue);
  EXPECT_THAT(log.add(odd).error().where, HasSubstr("gossip"));
  EXPECT_EQ(log.add(free("x", "")).error().code, ErrorCode::unknownCustomer);
  DailyLog::NewComment stranger = free("x");
  stranger.customer = jane.store->newId();
  EXPECT_EQ(log.add(stranger).error().code, ErrorCode::unknownCustomer);
  EXPECT_THAT(log.list({}), SizeIs(1));
}

TEST_F(DailyLogTest, aFreeNameStaysUntilTheOfficeLinksIt) {
  const Id comment = *DailyLog(*jane.store).add(free("likes the roses"));
  EXPECT_EQ(DailyLog(*jane.store).show(comment)->customer.name, "Mrs Smyth");
  EXPECT_FALSE(DailyLog(*jane.store).show(comment)->linked);
  syncAll();
  EXPECT_EQ(DailyLog(*jacki.store).link(comment, jacki.store->newId()).error().code,
            ErrorCode::unknownCustomer);
  ASSERT_TRUE(DailyLog(*jacki.store).link(comment, office.smith));
  syncAll();
  EXPECT_EQ(DailyLog(*jane.store).show(comment)->customer.name, "Mrs. Smith");
  EXPECT_THAT(DailyLog(*jane.store).list({.customer = office.smith}), SizeIs(1));
}

TEST_F(DailyLogTest, picturesNeedTheirBytes) {
  MemoryBlobStore blobs;
  DailyLog log(*jane.store, &blobs);
  DailyLog::NewComment comment;
  comment.customer = office.smith;
  comment.photos = {{std::string(64, 'a'), 10, "image/jpeg"}};
  EXPECT_EQ(log.add(comment).error().code, ErrorCode::badValue);
  comment.photos = {{*blobs.put("picture"), 7, "image/jpeg"}};
  const auto added = log.add(comment); // a picture may stand without words
  ASSERT_TRUE(added);
  const CommentView shown = *log.show(*added);
  ASSERT_THAT(shown.photos, SizeIs(1));
  EXPECT_EQ(shown.photos[0].hash, comment.photos[0].hash);
  EXPECT_TRUE(shown.photos[0].here);
  EXPECT_FALSE(DailyLog(*jane.store).show(*added)->photos[0].here);
}

TEST_F(DailyLogTest, picturesAreShownSmallAndTheWholeOneIsFetchedWhereNoThumbnailComes) {
  MemoryBlobStore blobs;
  DailyLog log(*jane.store, &blobs);
  DailyLog::NewComment comment;
  comment.customer = office.smith;
  comment.photos = {{*blobs.put("picture"), 7, "image/jpeg", *blobs.put("small")},
                    {*blobs.put("other"), 5, "image/jpeg", std::string(64, 'a')}};
  const auto added = log.add(comment);
  ASSERT_TRUE(added);
  const CommentView shown = *log.show(*added);
  ASSERT_THAT(shown.photos, SizeIs(2));
  EXPECT_EQ(shown.photos[0].thumb, comment.photos[0].thumb);
  EXPECT_TRUE(shown.photos[0].thumbHere);
  EXPECT_EQ(shown.photos[1].thumb, "") << "a name without bytes";
  syncAll();

  MemoryBlobStore none;
  BlobLedger ledger(*jacki.store);
  CommentView there = *DailyLog(*jacki.store, &none).show(*added);
  EXPECT_TRUE(there.photos[0].thumbComes);
  EXPECT_FALSE(*wantToShow(*jacki.store, there.photos[0])) << "it comes by itself";
  EXPECT_TRUE(*wantToShow(*jacki.store, there.photos[1]));
  ASSERT_THAT(ledger.wanted(), SizeIs(1));
  EXPECT_EQ(ledger.wanted()[0].hash, comment.photos[1].hash);
  ASSERT_TRUE(ledger.giveUpThumb(there.photos[0].thumb));
  EXPECT_TRUE(*wantToShow(*jacki.store, there.photos[0])) << "the office could not give it";
  EXPECT_THAT(ledger.wanted(), SizeIs(2));
  there.photos[0].thumbHere = true;
  EXPECT_FALSE(*wantToShow(*jacki.store, there.photos[0]));
}

TEST_F(DailyLogTest, aVoiceNoteNeedsNoWordsAndIsFetchedWhereItIsShown) {
  MemoryBlobStore blobs;
  DailyLog log(*jane.store, &blobs);
  DailyLog::NewComment comment;
  comment.customer = office.smith;
  EXPECT_EQ(log.add(comment).error().code, ErrorCode::emptyText);
  comment.voices = {{std::string(64, 'a'), 10, 7000}};
  EXPECT_EQ(log.add(comment).error().code, ErrorCode::badValue);
  comment.voices = {{*blobs.put("sound"), 5, 7000}};
  const auto added = log.add(comment);
  ASSERT_TRUE(added) << added.error().sentence();
  const CommentView shown = *log.show(*added);
  EXPECT_EQ(shown.text, "");
  EXPECT_THAT(shown.photos, SizeIs(0)) << "nobody is shown it as a picture";
  ASSERT_THAT(shown.voices, SizeIs(1));
  EXPECT_EQ(shown.voices[0].lengthMs, 7000);
  EXPECT_TRUE(shown.voices[0].here);
  syncAll();
  const auto sends = BlobLedger(*jane.store).toSend();
  ASSERT_THAT(sends, SizeIs(1));
  EXPECT_TRUE(sends[0].isVoice);

  MemoryBlobStore none;
  const VoiceView there = DailyLog(*jacki.store, &none).show(*added)->voices.at(0);
  EXPECT_FALSE(there.here);
  EXPECT_TRUE(*wantToHear(*jacki.store, there));
  ASSERT_THAT(BlobLedger(*jacki.store).wanted(), SizeIs(1));
  EXPECT_EQ(BlobLedger(*jacki.store).wanted()[0].hash, comment.voices[0].hash);
  EXPECT_EQ(jacki.store->select<Photo>("hash = ?1", {Value{there.hash}}).at(0).mime, "audio/ogg");
  EXPECT_FALSE(*wantToHear(*jane.store, shown.voices[0]));
}

TEST_F(DailyLogTest, aPhotoOfWhichOnlyTheWholePictureCameHasLostItsThumbnail) {
  Photo photo;
  photo.thumb = "t";
  EXPECT_TRUE(photoView(photo).thumbComes);
  photo.receivedAt = Instant{5};
  EXPECT_FALSE(photoView(photo).thumbComes) << "thumbnails go first";
  photo.thumbReceivedAt = Instant{4};
  EXPECT_TRUE(photoView(photo).thumbComes);
}

TEST_F(DailyLogTest, everyDispositionEmptiesTheQueueAndOnlyTheOfficeDecides) {
  for (const std::string as : {"read", "instruction", "opportunity", "complaint"}) {
    const Id comment = saySmith(as);
    EXPECT_EQ(DailyLog(*jane.store).dispose(comment, as).error().code, ErrorCode::notAllowed);
    syncAll();
    ASSERT_TRUE(DailyLog(*jacki.store).dispose(comment, as));
    const CommentView shown = *DailyLog(*jacki.store).show(comment);
    EXPECT_EQ(shown.disposition, as);
    EXPECT_EQ(shown.disposedBy.name, "Jacki");
    EXPECT_EQ(shown.isOpen, as == "complaint");
    EXPECT_THAT(DailyLog(*jacki.store).list({.needsDecision = true}), IsEmpty());
  }
  const Id comment = saySmith();
  syncAll();
  EXPECT_EQ(DailyLog(*jacki.store).dispose(comment, "forgotten").error().code, ErrorCode::badValue);
  EXPECT_EQ(DailyLog(*jacki.store).dispose(jane.store->newId(), "read").error().code,
            ErrorCode::unknownRecord);
}

TEST_F(DailyLogTest, answeredOrCompletedRowsThatCameInAreDecided) {
  Comment row;
  row.customer = office.smith;
  row.saidOn = day("2011-08-01");
  row.text = "from the sheet";
  const Id answered = office.put(row);
  FollowUp reply;
  reply.comment = answered;
  reply.text = "done that";
  (void)office.put(reply);
  row.completedOn = day("2011-08-03");
  (void)office.put(row);
  syncAll();
  EXPECT_THAT(DailyLog(*jacki.store).list({.needsDecision = true}), IsEmpty());
  EXPECT_FALSE(DailyLog(*jacki.store).show(answered)->needsDecision);
  // Answered is not complete.
  EXPECT_THAT(DailyLog(*jacki.store).list({.openOnly = true}), SizeIs(1));
  // Both ways of asking for the open ones give what the rule says, whatever became of a comment.
  const DailyLog log(*jacki.store);
  for (const std::string as : {"read", "instruction", "opportunity", "complaint"})
    ASSERT_TRUE(DailyLog(*jacki.store).dispose(saySmithAt(jacki, as), as));
  const Id tasked = saySmithAt(jacki, "with a task");
  ASSERT_TRUE(DailyLog(*jacki.store).followUp(tasked, "yes", {{.text = "do it", .owner = {}, .due = {}}}));
  const Id done = saySmithAt(jacki, "done");
  ASSERT_TRUE(DailyLog(*jacki.store).followUp(done, "yes", {{.text = "done it", .owner = {}, .due = {}}}));
  ASSERT_TRUE(DailyLog(*jacki.store).taskDone(log.show(done)->tasks[0].id, ""));
  (void)saySmithAt(jacki, "undecided");
  std::set<Id> byRule;
  for (const CommentView& view : log.list({}))
    if (view.isOpen)
      byRule.insert(view.id);
  EXPECT_THAT(byRule, SizeIs(4)); // answered, complaint, tasked, undecided
  for (const Id& customer : {Id{}, office.smith}) {
    std::set<Id> asked;
    for (const CommentView& view : log.list({.customer = customer, .openOnly = true}))
      asked.insert(view.id);
    EXPECT_EQ(asked, byRule);
  }
}

TEST_F(DailyLogTest, theQueueIsOldestFirstAndTheLogNewestFirst) {
  setDay(jane, "2011-09-02");
  const Id second = saySmith("two");
  setDay(jane, "2011-09-01");
  const Id first = saySmith("one");
  setDay(jane, "2011-09-02", 13);
  const Id third = saySmith("three");
  const auto idsOf = [](const std::vector<CommentView>& views) {
    std::vector<Id> ids;
    for (const CommentView& view : views)
      ids.push_back(view.id);
    return ids;
  };
  EXPECT_THAT(idsOf(DailyLog(*jane.store).list({})), ElementsAre(third, second, first));
  EXPECT_THAT(idsOf(DailyLog(*jane.store).list({.most = 2})), ElementsAre(third, second));
  EXPECT_THAT(idsOf(DailyLog(*jane.store).list({.needsDecision = true})), ElementsAre(first, second, third));
  EXPECT_THAT(idsOf(DailyLog(*jane.store).list({.saidOn = day("2011-09-01")})), ElementsAre(first));
  EXPECT_THAT(idsOf(DailyLog(*jane.store).list({.author = office.people.jane})), SizeIs(3));
  EXPECT_THAT(idsOf(DailyLog(*jane.store).list({.author = office.people.ben})), IsEmpty());
}

TEST_F(DailyLogTest, completeNamesTheOpenTasks) {
  const Id comment = saySmith();
  syncAll();
  DailyLog log(*jacki.store);
  ASSERT_TRUE(log.followUp(comment, "two things",
                           {{"Call her", office.people.karen, {}}, {"Order ivy", office.people.karen, {}}}));
  const auto tasks = log.show(comment)->tasks;
  ASSERT_TRUE(log.taskDone(tasks[0].id, ""));
  const auto refused = log.complete(comment, "all done");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::openTasks);
  EXPECT_THAT(refused.error().where, HasSubstr("Order ivy"));
  EXPECT_THAT(refused.error().where, testing::Not(HasSubstr("Call her")));
  ASSERT_TRUE(log.taskDone(tasks[1].id, ""));
  EXPECT_TRUE(log.complete(comment, "all done"));
  EXPECT_EQ(log.show(comment)->completedNote, "all done");
  ASSERT_TRUE(log.taskReopen(tasks[1].id));
  EXPECT_TRUE(log.show(comment)->completedOn.isNone());
}

TEST_F(DailyLogTest, withoutTasksItIsCompletedByHand) {
  const Id comment = saySmith();
  EXPECT_EQ(DailyLog(*jane.store).complete(comment, "").error().code, ErrorCode::notAllowed);
  syncAll();
  setDay(jacki, "2011-09-07");
  ASSERT_TRUE(DailyLog(*jacki.store).complete(comment, "told her"));
  const CommentView shown = *DailyLog(*jacki.store).show(comment);
  EXPECT_EQ(shown.completedOn, day("2011-09-07"));
  EXPECT_EQ(shown.completedBy.name, "Jacki");
  EXPECT_FALSE(shown.needsDecision);
}

TEST_F(DailyLogTest, aReplyWithoutTasksCountsAsRead) {
  const Id comment = saySmith();
  syncAll();
  DailyLog log(*jacki.store);
  EXPECT_EQ(log.followUp(comment, " ", {}).error().code, ErrorCode::emptyText);
  EXPECT_EQ(log.followUp(comment, "x", {{"", {}, {}}}).error().code, ErrorCode::emptyText);
  EXPECT_EQ(log.followUp(comment, "x", {{"y", jane.store->newId(), {}}}).error().code,
            ErrorCode::unknownPerson);
  EXPECT_EQ(log.followUp(jane.store->newId(), "x", {}).error().code, ErrorCode::unknownRecord);
  ASSERT_TRUE(log.followUp(comment, "thanks", {}));
  EXPECT_EQ(log.show(comment)->disposition, "read");
  ASSERT_TRUE(log.dispose(comment, "complaint"));
  ASSERT_TRUE(log.followUp(comment, "more", {}));
  EXPECT_EQ(log.show(comment)->disposition, "complaint"); // what was decided stays
  EXPECT_EQ(DailyLog(*jane.store).followUp(comment, "by the crew", {}).error().code, ErrorCode::notAllowed);
}

TEST_F(DailyLogTest, ownerAndDayOfATaskMove) {
  const Id comment = saySmith();
  syncAll();
  DailyLog log(*jacki.store);
  ASSERT_TRUE(log.followUp(comment, "x", {{"Call", {}, {}}}));
  const Id task = log.show(comment)->tasks[0].id;
  EXPECT_EQ(log.setTask(task, jane.store->newId(), {}).error().code, ErrorCode::unknownPerson);
  ASSERT_TRUE(log.setTask(task, office.people.karen, day("2011-09-09")));
  EXPECT_EQ(log.showTask(task)->owner.name, "Karen");
  EXPECT_EQ(log.showTask(task)->due, day("2011-09-09"));
  ASSERT_TRUE(log.setTask(task, {}, Date{}));
  EXPECT_EQ(log.showTask(task)->owner.name, "Karen");
  EXPECT_TRUE(log.showTask(task)->due.isNone());
  EXPECT_EQ(log.taskDone(comment, "").error().code, ErrorCode::unknownRecord);
}

TEST_F(DailyLogTest, aCrewAsksForAnotherOwnerAndTheOfficeAnswers) {
  const Id comment = saySmith();
  syncAll();
  DailyLog desk(*jacki.store);
  ASSERT_TRUE(desk.followUp(comment, "x", {{"Call", office.people.jane, day("2011-09-05")}}));
  const Id task = desk.show(comment)->tasks[0].id;
  syncAll();
  DailyLog log(*jane.store);
  EXPECT_EQ(log.askForTask(task, {}, {}, "").error().code, ErrorCode::badValue);
  EXPECT_EQ(log.askForTask(task, jane.store->newId(), {}, "").error().code, ErrorCode::unknownPerson);
  EXPECT_EQ(log.askForTask(comment, office.people.karen, {}, "").error().code, ErrorCode::unknownRecord);
  ASSERT_TRUE(log.askForTask(task, office.people.karen, {}, "I am away"));
  ASSERT_TRUE(log.setTask(task, {}, day("2011-09-09"))) << "hers is a request too";
  EXPECT_EQ(log.showTask(task)->owner.name, "Jane");
  EXPECT_THAT(log.tasksOf(office.people.jane).at(0).requests, SizeIs(2));
  syncAll();
  const auto waiting = desk.requests();
  ASSERT_THAT(waiting, SizeIs(2));
  EXPECT_EQ(waiting[0].why, "I am away");
  EXPECT_EQ(waiting[0].by.name, "Jane");
  EXPECT_EQ(log.answerRequest(waiting[0].id, true).error().code, ErrorCode::notAllowed);
  ASSERT_TRUE(desk.answerRequest(waiting[0].id, true));
  ASSERT_TRUE(desk.answerRequest(waiting[1].id, false));
  syncAll();
  EXPECT_EQ(log.showTask(task)->owner.name, "Karen");
  EXPECT_EQ(log.showTask(task)->due, day("2011-09-05"));
  EXPECT_EQ(log.showTask(task)->requests.at(0).answer, "granted");
  EXPECT_EQ(log.showTask(task)->requests.at(1).answeredBy.name, "Jacki");
}

TEST_F(DailyLogTest, chipsAreASet) {
  const Id comment = saySmith();
  DailyLog log(*jane.store);
  ASSERT_TRUE(log.addKind(comment, "praise")); // has it already
  ASSERT_TRUE(log.removeKind(comment, "praise"));
  EXPECT_THAT(log.show(comment)->kinds, ElementsAre("change"));
  ASSERT_TRUE(log.addKind(comment, "praise"));
  ASSERT_TRUE(log.addKind(comment, "info"));
  EXPECT_THAT(log.show(comment)->kinds, ElementsAre("praise", "change", "info"));
  ASSERT_TRUE(log.removeKind(comment, "request")); // never had it
  EXPECT_EQ(log.addKind(comment, "gossip").error().code, ErrorCode::badValue);
}

TEST_F(DailyLogTest, readingTwiceIsReadingOnce) {
  const Id comment = saySmith();
  syncAll();
  ASSERT_TRUE(DailyLog(*jacki.store).markRead(comment));
  ASSERT_TRUE(DailyLog(*jacki.store).markRead(comment));
  EXPECT_THAT(DailyLog(*jacki.store).show(comment)->readers, SizeIs(1));
  ASSERT_TRUE(DailyLog(*jane.store).markRead(comment)); // her own words
  EXPECT_THAT(DailyLog(*jane.store).show(comment)->readers, IsEmpty());
}

TEST_F(DailyLogTest, receiptsFollowEachStep) {
  const Id comment = saySmith();
  EXPECT_EQ(DailyLog(*jane.store).list({})[0].receipt, "on_phone");
  office.take(jane);
  EXPECT_EQ(DailyLog(*jane.store).list({})[0].receipt, "accepted");
  office.sync(jacki);
  EXPECT_EQ(DailyLog(*jacki.store).show(comment)->receipt, "in_office");
  const Id refused = saySmith("refused");
  office.refuse(jane, "not_allowed");
  EXPECT_EQ(DailyLog(*jane.store).show(refused)->receipt, "needs_attention");
  EXPECT_EQ(DailyLog(*jane.store).show(refused)->receipt,
            Outbox(*jane.store).receiptOf(Kind::comment, refused));
}

} // namespace
} // namespace leadhand::test
