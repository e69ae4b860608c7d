#include "core/work/Office.h"

#include "core/work/CommentSteps.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "tests/core/work/CrewAndDesk.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class OfficeTest : public CrewAndDesk {
 protected:
  OfficeTest() : CrewAndDesk(&SmallOffice::People::jacki, "manager", "2011-09-01") {}

  TestDevice& jacki = desk;
};

TEST_F(OfficeTest, theTeamIsWhoIsStillHere) {
  Person gone;
  gone.name = "Adam";
  gone.disabled = true;
  const Id adam = office.put(gone);
  syncAll();
  const Team team(*jane.store);
  std::vector<std::string> names;
  for (const Named& person : team.people())
    names.push_back(person.name);
  EXPECT_THAT(names, ElementsAre("Ben", "Jacki", "Jane", "John", "Karen"));
  EXPECT_EQ(*team.find("KAREN"), office.people.karen);
  EXPECT_EQ(team.find("Karin").error().code, ErrorCode::unknownPerson);
  EXPECT_THAT(team.find("Karin").error().advice, HasSubstr("Karen"));
  EXPECT_FALSE(team.find("Adam"));
  EXPECT_EQ(team.named(adam).name, "Adam"); // what he wrote stays his
}

TEST_F(OfficeTest, updatesAreWhatOthersMadeOfOnesWork) {
  const Id comment = *DailyLog(*jane.store).add({.customer = office.smith, .text = "no ivy"});
  EXPECT_THAT(Updates(*jane.store).list(), IsEmpty());
  syncAll();
  setDay(jacki, "2011-09-02");
  ASSERT_TRUE(
      DailyLog(*jacki.store).followUp(comment, "change the order", {{"order", office.people.jacki, {}}}));
  syncAll();
  std::vector<std::string> sorts;
  for (const UpdateItem& item : Updates(*jane.store).list())
    sorts.push_back(item.sort);
  EXPECT_THAT(sorts, testing::UnorderedElementsAre("reply", "read"));
  EXPECT_EQ(Updates(*jane.store).unread(), 2);
  ASSERT_TRUE(Updates(*jane.store).markAllRead());
  EXPECT_EQ(Updates(*jane.store).unread(), 0);
  EXPECT_THAT(Updates(*jacki.store).list(), IsEmpty()); // her own doing is no news to her

  setDay(jacki, "2011-09-04");
  ASSERT_TRUE(DailyLog(*jacki.store).taskDone(DailyLog(*jacki.store).show(comment)->tasks[0].id, "ordered"));
  syncAll();
  const auto items = Updates(*jane.store).list();
  ASSERT_THAT(items, SizeIs(4));
  EXPECT_EQ(items[0].sort, "completed");
  EXPECT_EQ(items[1].sort, "task_done");
  EXPECT_EQ(items[1].text, "ordered");
  EXPECT_EQ(items[1].by.name, "Jacki");
  EXPECT_EQ(items[1].customer.name, "Mrs. Smith");
  EXPECT_EQ(items[1].record, comment);
  EXPECT_TRUE(items[0].unread);
  EXPECT_FALSE(items[3].unread);
  EXPECT_EQ(Updates(*jane.store).unread(), 2);
  EXPECT_THAT(Updates(*jane.store).list(1), SizeIs(1));
}

TEST_F(OfficeTest, newsOfAnImportedSheetStandsAtItsOwnDay) {
  const Instant imported = jane.store->clock().now();
  Comment said;
  said.author = office.people.jane;
  said.recordedAt = imported;
  said.customer = office.smith;
  said.text = "replace the planters";
  said.saidOn = *Date::of(2011, 8, 15);
  said.completedOn = *Date::of(2011, 8, 20);
  said.completedBy = office.people.karen;
  said.id = office.put(said);
  FollowUp reply;
  reply.author = office.people.jacki;
  reply.recordedAt = imported;
  reply.comment = said.id;
  reply.on = *Date::of(2011, 8, 18);
  reply.text = "ordered";
  office.put(reply);
  const Id today = *DailyLog(*jane.store).add({.customer = office.smith, .text = "no ivy"});
  syncAll();
  ASSERT_TRUE(DailyLog(*jacki.store).markRead(today));
  syncAll();
  const auto items = Updates(*jane.store).list();
  ASSERT_THAT(items, SizeIs(3));
  EXPECT_EQ(items[0].sort, "read");
  EXPECT_EQ(items[1].sort, "completed");
  EXPECT_EQ(Date::at(items[1].at, 0), said.completedOn);
  EXPECT_EQ(items[2].sort, "reply");
  EXPECT_EQ(Date::at(items[2].at, 0), reply.on);
}

/// A sheet says of many replies only in whose row they stand.
TEST_F(OfficeTest, anUndatedReplyOfASheetStandsAtTheDayOfItsRow) {
  Comment said;
  said.author = office.people.jane;
  said.recordedAt = jane.store->clock().now();
  said.customer = office.smith;
  said.text = "replace the planters";
  said.saidOn = *Date::of(2011, 8, 15);
  said.disposition = "read";
  said.disposedBy = office.people.jacki;
  said.disposedAt = said.recordedAt;
  said.id = office.put(said);
  FollowUp reply;
  reply.author = office.people.jacki;
  reply.recordedAt = said.recordedAt;
  reply.comment = said.id;
  reply.text = "ordered";
  office.put(reply);
  const Id today = *DailyLog(*jane.store).add({.customer = office.smith, .text = "no ivy"});
  syncAll();
  ASSERT_TRUE(DailyLog(*jacki.store).followUp(today, "seen", {}));
  syncAll();
  auto items = Updates(*jane.store).list();
  std::erase_if(items, [](const UpdateItem& item) { return item.sort != "reply"; });
  ASSERT_THAT(items, SizeIs(2));
  EXPECT_EQ(items[0].text, "seen");
  EXPECT_FALSE(items[0].dayAlone);
  EXPECT_EQ(items[1].text, "ordered");
  EXPECT_EQ(Date::at(items[1].at, 0), said.saidOn);
  EXPECT_TRUE(items[1].dayAlone);
  EXPECT_FALSE(stepsOf(*jane.store, said.id).decidedAt) << "when it was imported, not when it was decided";
}

TEST_F(OfficeTest, whatADispositionMadeOfItIsADecision) {
  const Id comment = *DailyLog(*jane.store).add({.customer = office.smith, .text = "no ivy"});
  syncAll();
  ASSERT_TRUE(DailyLog(*jacki.store).dispose(comment, "instruction"));
  syncAll();
  const auto items = Updates(*jane.store).list();
  ASSERT_THAT(items, SizeIs(2));
  EXPECT_THAT((std::vector{items[0].sort, items[1].sort}), testing::UnorderedElementsAre("decision", "read"));
}

TEST_F(OfficeTest, theOutboxSpeaksPlainWords) {
  DailyLog log(*jane.store);
  ASSERT_TRUE(log.add({.customer = office.smith, .text = "likes the planters", .kinds = {"praise", "info"}}));
  ASSERT_TRUE(log.add({.freeName = "Mrs Smyth", .text = "new"}));
  ASSERT_TRUE(Customers(*jane.store).set(office.provan, "phone", "555-0103"));
  const SyncDesk desk(*jane.store);
  const auto lines = desk.outbox();
  ASSERT_THAT(lines, SizeIs(3));
  EXPECT_EQ(lines[0].title, "Comment: Mrs. Smith");
  EXPECT_EQ(lines[0].text, "likes the planters");
  EXPECT_EQ(lines[0].receipt, "on_phone");
  EXPECT_EQ(lines[1].title, "Comment: Mrs Smyth");
  EXPECT_EQ(lines[2].title, "Customer: Mrs. Provan");
  EXPECT_EQ(lines[2].text, "phone: 555-0103");
  EXPECT_EQ(desk.status().waiting, 3);
  syncAll();
  EXPECT_THAT(desk.outbox(), IsEmpty());
  EXPECT_EQ(desk.status().waiting, 0);
}

TEST_F(OfficeTest, whatWasRefusedSaysWhyAndKeepsItsText) {
  const Id comment = *DailyLog(*jane.store).add({.customer = office.smith, .text = "kept"});
  office.refuse(jane, "not_allowed");
  const SyncDesk desk(*jane.store);
  const auto lines = desk.outbox();
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_EQ(lines[0].id, comment);
  EXPECT_EQ(lines[0].receipt, "needs_attention");
  EXPECT_EQ(lines[0].code, "not_allowed");
  EXPECT_THAT(lines[0].why, HasSubstr("Your role may not do this"));
  EXPECT_EQ(lines[0].text, "kept");
  EXPECT_EQ(desk.status().needsAttention, 1);
  EXPECT_EQ(desk.status().waiting, 0);
}

TEST_F(OfficeTest, statusSaysWhatIsStored) {
  const SyncStatusView status = SyncDesk(*jane.store).status();
  EXPECT_TRUE(status.enrolled);
  EXPECT_EQ(status.company, "Maple & Stone");
  EXPECT_EQ(status.person.name, "Jane");
  EXPECT_EQ(status.role, "lead_hand");
  EXPECT_EQ(status.lastContact, jane.clock.now());
  EXPECT_EQ(status.cursor, office.rev());
  EXPECT_EQ(status.lastError, "");
}

TEST_F(OfficeTest, statusSaysWhatTheNextTryWaitsFor) {
  const auto waitsFor = [this](ErrorCode code, const std::string& where) {
    TestDevice::must(jane.store->setMeta("engine_state", "waiting"));
    TestDevice::must(jane.store->setMeta("last_error", errorName(code)));
    TestDevice::must(jane.store->setMeta("last_error_where", where));
    return SyncDesk(*jane.store).status().waitingFor;
  };
  EXPECT_EQ(waitsFor(ErrorCode::noContact, "https://office"), "signal");
  EXPECT_EQ(waitsFor(ErrorCode::noContact, "the office's storage is full"), "office");
  EXPECT_EQ(waitsFor(ErrorCode::notOurServer, "https://office"), "sign_in");
  EXPECT_EQ(waitsFor(ErrorCode::storeFull, "crew.db"), "room");
  for (const ErrorCode own : {ErrorCode::storeFailed, ErrorCode::storeBusy, ErrorCode::storeReadOnly})
    EXPECT_EQ(waitsFor(own, "crew.db"), "this_device") << errorName(own);
}

TEST_F(OfficeTest, conflictsNameBothSidesAndTheirPeople) {
  Conflict conflict;
  conflict.recordKind = static_cast<std::int64_t>(Kind::customer);
  conflict.record = office.smith;
  conflict.recordField = fieldNumber(&Customer::phone);
  conflict.base = "1";
  conflict.winner = "3";
  conflict.winnerBy = office.people.jacki;
  conflict.winnerAt = Instant{2000};
  conflict.state = "open";
  const Id open = office.put(conflict);
  ConflictLoser loser;
  loser.conflict = open;
  loser.value = "2";
  loser.by = office.people.jane;
  loser.at = Instant{1000};
  (void)office.put(loser);
  conflict.recordField = fieldNumber(&Customer::owner);
  conflict.winner = office.people.karen.text();
  conflict.state = "closed";
  conflict.winnerAt = Instant{1000};
  (void)office.put(conflict);
  syncAll();
  const SyncDesk desk(*jane.store);
  const auto all = desk.conflicts(false);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].id, open);
  EXPECT_EQ(all[0].field, "phone");
  EXPECT_EQ(all[0].customer.name, "Mrs. Smith");
  EXPECT_EQ(all[0].winner, "3");
  EXPECT_EQ(all[0].winnerBy.name, "Jacki");
  ASSERT_THAT(all[0].losers, SizeIs(1));
  EXPECT_EQ(all[0].losers[0].value, "2");
  EXPECT_EQ(all[0].losers[0].by.name, "Jane");
  EXPECT_EQ(all[1].winner, "Karen"); // a name, not an id
  EXPECT_THAT(desk.conflicts(true), SizeIs(1));
  EXPECT_EQ(desk.status().conflicts, 1);
  // Decisions are made in the office: a phone refuses at once what the office would refuse.
  const Edit closing = UpdateOf<Conflict>(open).with(&Conflict::state, std::string("closed")).edit;
  const Status refused = jane.store->write(closing);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::notAllowed);
  EXPECT_EQ(desk.status().waiting, 0);
  EXPECT_TRUE(jacki.store->write(closing));
  const auto updates = Updates(*jane.store).list();
  ASSERT_THAT(updates, SizeIs(1));
  EXPECT_EQ(updates[0].sort, "conflict");
  EXPECT_EQ(updates[0].by.name, "Jacki");
  EXPECT_EQ(updates[0].text, "phone");
}

} // namespace
} // namespace leadhand::test
