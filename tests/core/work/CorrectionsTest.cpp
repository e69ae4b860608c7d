#include "core/work/Corrections.h"

#include "core/store/Search.h"
#include "core/work/Contacts.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class CorrectionsTest : public testing::Test {
 protected:
  CorrectionsTest() {
    office.enrol(jane, office.people.jane);
    office.enrol(ben, office.people.ben);
    office.enrol(karen, office.people.karen);
  }
  Id say(const std::string& text) {
    DailyLog::NewComment comment;
    comment.customer = office.smith;
    comment.text = text;
    comment.saidOn = *Date::fromIso("2011-09-01");
    return *DailyLog(*jane.store).add(comment);
  }
  Corrections::Words words(const std::string& text, const std::string& why = "") {
    Corrections::Words made;
    made.text = text;
    made.why = why;
    return made;
  }
  CommentView read(TestDevice& device, const Id& id) { return *DailyLog(*device.store).show(id); }
  void syncAll() {
    for (TestDevice* device : {&jane, &karen, &ben, &jane, &karen})
      office.sync(*device);
  }
  Id know(const std::string& topic, const std::string& text) {
    CustomerFact fact;
    fact.id = jane.store->newId();
    fact.customer = office.smith;
    fact.topic = topic;
    fact.text = text;
    fact.on = *Date::fromIso("2011-09-01");
    TestDevice::must(jane.store->write(insertOf(fact)));
    return fact.id;
  }
  std::vector<TimelineItem> story(TestDevice& device) {
    return Customers(*device.store).timeline(office.smith, 100);
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice ben{"technician", 2};
  TestDevice karen{"office", 3};
};

TEST_F(CorrectionsTest, theNewestIsReadAndTheWordsBeforeItLieBeneath) {
  const Id id = say("German ivy");
  EXPECT_THAT(read(jane, id).correction.earlier, IsEmpty());
  ASSERT_TRUE(Corrections(*jane.store).correct(id, words("no German ivy", "misheard")));
  jane.clock.step(1000);
  Corrections::Words day;
  day.on = *Date::fromIso("2011-08-31");
  ASSERT_TRUE(Corrections(*jane.store).correct(id, day));
  const CommentView view = read(jane, id);
  EXPECT_EQ(view.id, id);
  EXPECT_EQ(view.text, "no German ivy") << "what is not said anew stays as it was corrected";
  EXPECT_EQ(view.saidOn.iso(), "2011-08-31");
  EXPECT_EQ(view.correction.receipt, "on_phone");
  ASSERT_THAT(view.correction.earlier, SizeIs(2));
  EXPECT_EQ(view.correction.earlier[0].text, "no German ivy");
  EXPECT_EQ(view.correction.earlier[1].id, id);
  EXPECT_EQ(view.correction.earlier[1].text, "German ivy");
  EXPECT_EQ(view.correction.earlier[1].on.iso(), "2011-09-01");
}

TEST_F(CorrectionsTest, theOfficeCorrectsAndTheCrewReadsIt) {
  const Id id = say("German ivy");
  syncAll();
  ASSERT_TRUE(Corrections(*karen.store).correct(id, words("English ivy", "as on the plan")));
  syncAll();
  const CommentView view = read(jane, id);
  EXPECT_EQ(view.text, "English ivy");
  EXPECT_EQ(view.author.id, office.people.jane) << "it is still her comment";
  EXPECT_EQ(view.correction.by.id, office.people.karen);
  EXPECT_EQ(view.correction.why, "as on the plan");
  EXPECT_THAT(DailyLog(*jane.store).list({.customer = office.smith}), SizeIs(1))
      << "a correction is no comment";
  ASSERT_THAT(story(jane), SizeIs(1));
  EXPECT_EQ(story(jane)[0].text, "English ivy");
}

TEST_F(CorrectionsTest, nobodyElseMay) {
  const Id id = say("German ivy");
  syncAll();
  EXPECT_EQ(Corrections(*ben.store).correct(id, words("mine")).error().code, ErrorCode::notAllowed);
  EXPECT_EQ(Corrections(*ben.store).setVoid(id, "mine").error().code, ErrorCode::notAllowed);
}

TEST_F(CorrectionsTest, whatIsNoCorrectionIsRefused) {
  const Id id = say("German ivy");
  Corrections corrections(*jane.store);
  EXPECT_EQ(corrections.correct(id, words(" ")).error().code, ErrorCode::emptyText);
  EXPECT_EQ(corrections.correct(id, words("German ivy")).error().code, ErrorCode::badValue);
  EXPECT_EQ(corrections.correct(id, {}).error().code, ErrorCode::badValue);
  Corrections::Words call;
  call.channel = "call";
  EXPECT_EQ(corrections.correct(id, call).error().code, ErrorCode::badValue) << "a comment has no channel";
  EXPECT_EQ(corrections.correct(office.smith, words("x")).error().code, ErrorCode::unknownRecord);
  EXPECT_EQ(corrections.setVoid(id, "").error().code, ErrorCode::badValue) << "it counts";
}

TEST_F(CorrectionsTest, aContactIsCorrectedWordByWord) {
  Contacts::NewContact entry;
  entry.customer = office.smith;
  entry.channel = "call";
  entry.topic = "the steps";
  const Id id = *Contacts(*karen.store).add(entry);
  Corrections::Words changed = words("the steps and the gate");
  changed.channel = "email";
  ASSERT_TRUE(Corrections(*karen.store).correct(id, changed));
  const ContactView view = *Contacts(*karen.store).show(id);
  EXPECT_EQ(view.topic, "the steps and the gate");
  EXPECT_EQ(view.channel, "email");
  EXPECT_EQ(view.direction, "in");
  ASSERT_THAT(view.correction.earlier, SizeIs(1));
  EXPECT_EQ(view.correction.earlier[0].text, "the steps");
  EXPECT_THAT(Contacts(*karen.store).list(office.smith), SizeIs(1));
}

TEST_F(CorrectionsTest, ofAFactTheNewestIsKnownUnderTheFirstOnesName) {
  const Id id = know("pet", "a dog");
  ASSERT_TRUE(Corrections(*jane.store).correct(id, words("two dogs")));
  ASSERT_TRUE(Corrections(*jane.store).correct(id, words("no dog any more")));
  const auto facts = Customers(*jane.store).brief(office.smith, {})->facts;
  ASSERT_THAT(facts, SizeIs(1));
  EXPECT_EQ(facts[0].id, id);
  EXPECT_EQ(facts[0].text, "no dog any more");
  ASSERT_THAT(facts[0].correction.earlier, SizeIs(2));
  EXPECT_EQ(facts[0].correction.earlier[0].text, "two dogs");
  const Id correction = facts[0].correction.earlier[0].id;
  EXPECT_EQ(Corrections(*jane.store).correct(correction, words("x")).error().code, ErrorCode::badValue)
      << "the record is corrected, never a correction";
}

TEST_F(CorrectionsTest, whatIsVoidAsksNobodyForAnythingAndCanBeTakenBack) {
  const Id id = say("German ivy");
  DailyLog::Filter open;
  open.openOnly = true;
  DailyLog::Filter undecided;
  undecided.needsDecision = true;
  EXPECT_THAT(DailyLog(*jane.store).list(open), SizeIs(1));
  ASSERT_TRUE(Corrections(*jane.store).setVoid(id, "said by the neighbour"));
  EXPECT_THAT(DailyLog(*jane.store).list(open), IsEmpty());
  EXPECT_THAT(DailyLog(*jane.store).list(undecided), IsEmpty());
  const CommentView view = read(jane, id);
  EXPECT_FALSE(view.isOpen);
  EXPECT_FALSE(view.needsDecision);
  EXPECT_EQ(view.text, "German ivy") << "it stays readable";
  EXPECT_EQ(view.correction.voided, "said by the neighbour");
  EXPECT_EQ(view.correction.voidedBy.id, office.people.jane);
  EXPECT_EQ(view.correction.voidedAt, jane.store->clock().now());
  EXPECT_EQ(story(jane)[0].state, "void");
  EXPECT_EQ(story(jane)[0].correction.voided, "said by the neighbour");
  ASSERT_TRUE(Corrections(*jane.store).setVoid(id, ""));
  EXPECT_TRUE(read(jane, id).isOpen);
  EXPECT_TRUE(read(jane, id).correction.voidedBy.id.isNull());
  EXPECT_FALSE(read(jane, id).correction.voidedAt);
}

TEST_F(CorrectionsTest, aVoidFactIsInNoBrief) {
  const Id id = know("hazard", "a wasps' nest");
  ASSERT_TRUE(Corrections(*jane.store).setVoid(id, "removed"));
  EXPECT_THAT(Customers(*jane.store).brief(office.smith, {})->facts, IsEmpty());
  EXPECT_EQ(story(jane)[0].state, "void");
  EXPECT_EQ(story(jane)[0].correction.voided, "removed");
  EXPECT_EQ(story(jane)[0].correction.voidedBy.id, office.people.jane);
  EXPECT_TRUE(story(jane)[0].correction.voidedAt);
}

TEST_F(CorrectionsTest, theRecordIsFoundByItsOldWordsAndByItsNewOnes) {
  const Id id = say("German ivy");
  ASSERT_TRUE(Corrections(*jane.store).correct(id, words("periwinkle and ivy")));
  for (const char* word : {"German", "periwinkle", "ivy"}) {
    const auto hits = search(*jane.store, word);
    ASSERT_THAT(hits, SizeIs(1)) << word;
    EXPECT_EQ(hits[0].kind, Kind::comment);
    EXPECT_EQ(hits[0].id, id);
  }
  SearchFilter comments;
  comments.kinds = {Kind::comment};
  EXPECT_THAT(search(*jane.store, "periwinkle", comments), SizeIs(1));
}

} // namespace
} // namespace leadhand::test
