// A conflict as the one sees it whose value lost: it stands again in one tap where that is their right, else
// the office is asked, once.
#include "core/work/OwnConflict.h"

#include "core/store/BlobLedger.h"
#include "core/work/ConflictDesk.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Office.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

class OwnConflictTest : public testing::Test {
 protected:
  OwnConflictTest() {
    for (TestDevice* device : {&jane, &jacki})
      setDay(*device, "2011-09-01");
    office.enrol(jane, office.people.jane);
    office.enrol(jacki, office.people.jacki);
  }
  struct Lost {
    std::string value;
    Id by;
    std::int64_t at = 500;
    std::int64_t device = 1;
  };
  Id dispute(Kind kind, const Id& record, std::uint32_t field, const std::string& winner, const Id& winnerBy,
             const std::vector<Lost>& losers) {
    Conflict conflict;
    conflict.recordKind = static_cast<std::int64_t>(kind);
    conflict.record = record;
    conflict.recordField = field;
    conflict.winner = winner;
    conflict.winnerBy = winnerBy;
    conflict.winnerAt = Instant{1'000};
    conflict.state = "open";
    const Id open = office.put(conflict);
    for (const Lost& value : losers) {
      ConflictLoser lost;
      lost.conflict = open;
      lost.value = value.value;
      lost.by = value.by;
      lost.at = Instant{value.at};
      lost.device = value.device;
      (void)office.put(lost);
    }
    office.sync(jacki);
    office.sync(jane);
    return open;
  }
  /// Jacki's number stands, Jane's lost.
  Id phoneOfSmith() {
    TestDevice::must(Customers(*jacki.store).set(office.smith, "phone", "555 1"));
    office.sync(jacki);
    return dispute(Kind::customer, office.smith, fieldNumber(&Customer::phone), "555 1", office.people.jacki,
                   {{"555 2", office.people.jane}});
  }
  [[nodiscard]] ConflictView view(TestDevice& device, const Id& conflict) const {
    return *ConflictDesk(*device.store).show(conflict);
  }
  [[nodiscard]] OwnConflict::Standing standing(TestDevice& device, const Id& conflict) const {
    return OwnConflict(*device.store).of(view(device, conflict));
  }
  [[nodiscard]] std::string phone(TestDevice& device) const {
    return Customers(*device.store).show(office.smith)->phone;
  }
  template <class T>
  [[nodiscard]] static std::string outcome(const T& done) {
    return done ? "done" : std::string(done.error().name());
  }
  /// The kinds of the changes that wait, group by group.
  [[nodiscard]] static std::vector<std::vector<Kind>> groups(TestDevice& device) {
    std::map<std::int64_t, std::vector<Kind>> found;
    for (const OutboxEntry& entry : device.outbox().open())
      found[entry.group].push_back(entry.kind);
    std::vector<std::vector<Kind>> out;
    for (const auto& [number, kinds] : found)
      out.push_back(kinds);
    return out;
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice jacki{"manager", 2};
};

TEST_F(OwnConflictTest, theSideIsThatOfWhoWroteIt) {
  const Id id = phoneOfSmith();
  EXPECT_EQ(standing(jane, id).side, OwnSide::loser);
  EXPECT_EQ(standing(jane, id).index, 1U);
  EXPECT_EQ(standing(jacki, id).side, OwnSide::winner);
  EXPECT_EQ(OwnConflict::sideOf(view(jane, id), office.people.ben), OwnSide::none);
  EXPECT_EQ(OwnConflict::sideOf(view(jane, id), Id{}), OwnSide::none) << "nobody is no side";
}

TEST_F(OwnConflictTest, ofSeveralOwnValuesTheLatestCounts) {
  const auto& people = office.people;
  const Id id =
      dispute(Kind::customer, office.smith, fieldNumber(&Customer::phone), "555 1", people.jacki,
              {{"555 2", people.jane, 900}, {"555 3", people.ben, 950}, {"555 4", people.jane, 800}});
  const ConflictView seen = view(jane, id);
  const std::size_t own = OwnConflict::ownLoser(seen, people.jane);
  ASSERT_GT(own, 0U);
  EXPECT_EQ(seen.losers[own - 1].value, "555 2");
  EXPECT_EQ(OwnConflict::ownLoser(seen, people.karen), 0U);
}

TEST_F(OwnConflictTest, onesOwnStandsAgainAsAnOrdinaryEditWithANote) {
  const Id id = phoneOfSmith();
  EXPECT_TRUE(standing(jane, id).mayRestore);
  const auto note = OwnConflict(*jane.store).restore(id, "Phone is 555 2. Before: 555 1, Jacki");
  ASSERT_TRUE(note);
  EXPECT_EQ(phone(jane), "555 2");
  EXPECT_EQ(view(jane, id).state, "open") << "the office decides";
  EXPECT_TRUE(standing(jane, id).isRestored);
  EXPECT_FALSE(standing(jane, id).mayRestore) << "it stands already";
  EXPECT_EQ(DailyLog(*jane.store).show(*note)->text, "Phone is 555 2. Before: 555 1, Jacki");
  EXPECT_THAT(groups(jane), ElementsAre(ElementsAre(Kind::customer, Kind::comment, Kind::commentKind)))
      << "one action";
  const OutboxEntry sent = jane.outbox().open().front();
  EXPECT_EQ(textOf(*findField(sent.old, fieldNumber(&Customer::phone))), "555 1") << "what was seen before";
  office.sync(jane);
  office.sync(jacki);
  EXPECT_EQ(phone(jacki), "555 2");
}

TEST_F(OwnConflictTest, takenBackTheOtherValueStandsAndTheNoteIsGone) {
  const Id id = phoneOfSmith();
  const auto note = OwnConflict(*jane.store).restore(id, "mine");
  ASSERT_TRUE(note);
  EXPECT_EQ(outcome(OwnConflict(*jane.store).takeRestoreBack(id, *note)), "done");
  EXPECT_EQ(phone(jane), "555 1");
  EXPECT_FALSE(DailyLog(*jane.store).show(*note));
  EXPECT_TRUE(standing(jane, id).mayRestore);
}

TEST_F(OwnConflictTest, takenBackOnceTheOfficeHasHeardOfItTheValueThatGaveWayStands) {
  const Id id = phoneOfSmith();
  const auto note = OwnConflict(*jane.store).restore(id, "mine");
  ASSERT_TRUE(note);
  office.sync(jane);
  auto heard = *jane.store->read<Conflict>(id);
  heard.winner = "555 2"; // as the office has it by then, with the other one among those that lost
  heard.winnerBy = office.people.jane;
  (void)office.put(heard);
  office.sync(jane);
  EXPECT_EQ(outcome(OwnConflict(*jane.store).takeRestoreBack(id, *note)), "not_allowed");
  EXPECT_TRUE(DailyLog(*jane.store).show(*note)) << "nothing was undone, so that it goes on telling";
  ConflictLoser gave;
  gave.conflict = id;
  gave.value = "555 1";
  gave.by = office.people.jacki;
  gave.at = Instant{100};
  (void)office.put(gave);
  office.sync(jane);
  EXPECT_EQ(outcome(OwnConflict(*jane.store).takeRestoreBack(id, *note)), "done");
  EXPECT_EQ(phone(jane), "555 1");
  EXPECT_FALSE(DailyLog(*jane.store).show(*note));
}

TEST_F(OwnConflictTest, withoutANoteNothingIsWritten) {
  const Id id = phoneOfSmith();
  EXPECT_EQ(outcome(OwnConflict(*jane.store).restore(id, " ")), "empty_text");
  EXPECT_EQ(phone(jane), "555 1") << "all of it or nothing";
  EXPECT_THAT(groups(jane), SizeIs(0));
}

TEST_F(OwnConflictTest, whoMayDecideClosesItWithOneTap) {
  TestDevice::must(Customers(*jacki.store).set(office.smith, "phone", "555 1"));
  office.sync(jacki);
  const Id id = dispute(Kind::customer, office.smith, fieldNumber(&Customer::phone), "555 1",
                        office.people.jane, {{"555 8", office.people.jacki}});
  EXPECT_TRUE(standing(jacki, id).mayRestore);
  EXPECT_FALSE(standing(jacki, id).mayAsk) << "that would be asking oneself";
  EXPECT_EQ(*OwnConflict(*jacki.store).restore(id, ""), Id{});
  EXPECT_EQ(phone(jacki), "555 8");
  EXPECT_EQ(view(jacki, id).state, "closed");
  EXPECT_EQ(outcome(OwnConflict(*jacki.store).restore(id, "")), "unknown_record") << "it is closed";
  EXPECT_EQ(outcome(OwnConflict(*jacki.store).takeRestoreBack(id, {})), "unknown_record");
}

TEST_F(OwnConflictTest, whatIsNotOnesOwnToWriteIsAskedFor) {
  Task task;
  task.customer = office.smith;
  task.text = "order the pots";
  task.owner = office.people.jane;
  task.doneOn = day("2011-09-01");
  const Id made = office.put(task);
  const auto& people = office.people;
  const Id done = dispute(Kind::task, made, fieldNumber(&Task::doneOn), "2011-09-01", people.karen,
                          {{"2011-08-30", people.jane}});
  EXPECT_FALSE(standing(jane, done).mayRestore) << "a day done has a rule of its own";
  EXPECT_TRUE(standing(jane, done).mayAsk);
  EXPECT_EQ(outcome(OwnConflict(*jane.store).restore(done, "mine")), "not_allowed");
  const Id name = dispute(Kind::customer, office.smith, fieldNumber(&Customer::name), "Mrs. Smith",
                          people.jacki, {{"Mrs. Smyth", people.jane}});
  EXPECT_EQ(outcome(OwnConflict(*jane.store).restore(name, "mine")), "not_allowed") << "the office's field";
  const Id bens = dispute(Kind::customer, office.smith, fieldNumber(&Customer::email), "a@b.c", people.jacki,
                          {{"d@e.f", people.ben}});
  EXPECT_EQ(outcome(OwnConflict(*jane.store).restore(bens, "his")), "not_allowed") << "nothing of hers lost";
  EXPECT_THAT(groups(jane), SizeIs(0));
}

TEST_F(OwnConflictTest, theOfficeIsAskedOnceAndThatIsSeen) {
  const Id id = phoneOfSmith();
  EXPECT_FALSE(standing(jane, id).askedAt);
  const auto question = OwnConflict(*jane.store).ask(id, "Which phone number is right, 555 1 or 555 2?");
  ASSERT_TRUE(question);
  EXPECT_EQ(*question, OwnConflict::questionId(id, office.people.jane)) << "it names the conflict";
  EXPECT_THAT(groups(jane), ElementsAre(ElementsAre(Kind::comment, Kind::commentKind))) << "one action";
  EXPECT_EQ(DailyLog(*jane.store).show(*question)->customer.id, office.smith);
  EXPECT_EQ(standing(jane, id).askedAt, jane.clock.now());
  EXPECT_EQ(standing(jane, id).askedReceipt, "on_phone");
  EXPECT_EQ(outcome(OwnConflict(*jane.store).ask(id, "again?")), "already_exists");
  office.sync(jane);
  EXPECT_NE(standing(jane, id).askedReceipt, "on_phone");
  office.sync(jacki);
  EXPECT_THAT(DailyLog(*jacki.store).show(*question)->text, HasSubstr("555 2"));
}

TEST_F(OwnConflictTest, aQuestionCanBeTakenBackAndAskedAgain) {
  const Id id = phoneOfSmith();
  ASSERT_TRUE(OwnConflict(*jane.store).ask(id, "Which one?"));
  EXPECT_EQ(outcome(OwnConflict(*jane.store).takeAskBack(id)), "done");
  EXPECT_FALSE(standing(jane, id).askedAt);
  const auto again = OwnConflict(*jane.store).ask(id, "Is it 555 1?");
  ASSERT_TRUE(again);
  EXPECT_TRUE(standing(jane, id).askedAt);
  EXPECT_EQ(DailyLog(*jane.store).show(*again)->text, "Is it 555 1?") << "as it is asked now";
  EXPECT_EQ(outcome(OwnConflict(*jane.store).ask(id, "And again?")), "already_exists");
  EXPECT_EQ(outcome(OwnConflict(*jane.store).takeAskBack(id)), "done");
  EXPECT_FALSE(standing(jane, id).askedAt);
  EXPECT_EQ(outcome(OwnConflict(*jane.store).ask(id, "Which one?")), "done");
  EXPECT_EQ(outcome(OwnConflict(*jane.store).ask(office.smith, "Which one?")), "unknown_record");
}

TEST_F(OwnConflictTest, aKindOfANewerVersionIsShownAndLeftAlone) {
  const Id id = dispute(static_cast<Kind>(9'999), office.smith, 10, "one", office.people.jacki,
                        {{"other", office.people.jane}});
  EXPECT_EQ(view(jane, id).field, "10");
  EXPECT_EQ(view(jane, id).losers.at(0).value, "other");
  EXPECT_FALSE(standing(jane, id).mayRestore);
  EXPECT_FALSE(standing(jane, id).mayAsk) << "nobody knows about whom it is";
  EXPECT_EQ(outcome(OwnConflict(*jane.store).restore(id, "mine")), "unknown_field");
  EXPECT_EQ(outcome(OwnConflict(*jane.store).ask(id, "Which one?")), "unknown_customer");
  EXPECT_EQ(outcome(ConflictDesk(*jacki.store).resolve(id, {ConflictDesk::Keep::loser})), "unknown_field");
  EXPECT_EQ(outcome(ConflictDesk(*jacki.store).resolve(id, {})), "done") << "the winner can always stand";
}

TEST_F(OwnConflictTest, bytesOfAPhotoAreCountedOnceUntilTheOfficeHasThem) {
  const auto photo = [&](char hash, std::int64_t size) {
    Photo row;
    row.id = jane.store->newId();
    row.customer = office.smith;
    row.hash = std::string(64, hash);
    row.size = size;
    TestDevice::must(jane.store->write(insertOf(row)));
    return row;
  };
  EXPECT_EQ(BlobLedger(*jane.store).waitingBytes(), 0);
  Photo first = photo('a', 2'000'000);
  (void)photo('b', 1'200'000);
  (void)photo('b', 1'200'000);
  EXPECT_EQ(BlobLedger(*jane.store).waiting(), 2);
  EXPECT_EQ(BlobLedger(*jane.store).waitingBytes(), 3'200'000);
  office.sync(jane);
  first = *jane.store->read<Photo>(first.id);
  first.receivedAt = Instant{1'000};
  (void)office.put(first);
  office.sync(jane);
  EXPECT_EQ(BlobLedger(*jane.store).waitingBytes(), 1'200'000);
}

TEST_F(OwnConflictTest, aLineOfTheOutboxHasAllItsWordsAndItsCustomer) {
  const std::string words(300, 'w');
  (void)*DailyLog(*jane.store).add({.customer = office.smith, .text = words});
  const OutboxItemView line = SyncDesk(*jane.store).outbox().at(0);
  EXPECT_EQ(line.whole, words);
  EXPECT_LT(line.text.size(), words.size());
  EXPECT_EQ(line.customer.id, office.smith);
  EXPECT_EQ(line.customer.name, "Mrs. Smith");
}

} // namespace
} // namespace leadhand::test
