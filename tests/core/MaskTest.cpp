#include "core/schema/Scope.h"
#include "core/store/OutboxRows.h"
#include "core/store/RowSeal.h"
#include "core/store/SelfCheck.h"
#include "tests/fakes/CustomerDevice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

/// With what the office does with its groups.
class Masks : public CustomerDevice {
 protected:
  void setPhone(const std::string& phone) { set(&Customer::phone, phone); }
  void setEmail(const std::string& email) { set(&Customer::email, email); }
  void answer(std::uint64_t seq, const std::string& verdict, std::uint64_t rev) {
    ASSERT_TRUE(device.outbox().settle({{seq, verdict, rev, verdict == "denied" ? "not_allowed" : "", ""}}));
  }
  void answerCleanly(std::uint64_t seq, std::uint64_t rev) {
    ASSERT_TRUE(device.outbox().settle({{seq, "applied", rev, "", "", true}}, &unheard));
  }
  std::vector<Outbox::Unheard> unheard;
};

TEST_F(Masks, anUnansweredEditStaysVisibleOverTheOfficesRow) {
  setPhone("mine");
  customer.phone = "theirs";
  customer.address = "12 Elm Street";
  arrive(11);
  EXPECT_EQ(here().phone, "mine");
  EXPECT_EQ(here().address, "12 Elm Street");
  EXPECT_EQ(here().rev, 11U);
}

TEST_F(Masks, anAcknowledgedEditMasksUntilItsRowComes) {
  setPhone("mine");
  ASSERT_THAT(freeze(), SizeIs(1));
  answer(1, "conflict_lost", 20);
  customer.phone = "older than the answer";
  arrive(15);
  EXPECT_EQ(here().phone, "mine");
  EXPECT_EQ(edits()[0].state, OutboxState::acknowledged);
  customer.phone = "the winner";
  arrive(20);
  EXPECT_EQ(here().phone, "the winner");
  EXPECT_EQ(edits()[0].state, OutboxState::done);
  EXPECT_EQ(device.outbox().receiptOf(Kind::customer, customer.id), "merged");
}

TEST_F(Masks, aRowThatCameBeforeItsVerdictIsShownWithTheVerdict) {
  setPhone("mine");
  (void)freeze();
  customer.phone = "the winner";
  arrive(20);
  EXPECT_EQ(here().phone, "mine");
  answer(1, "conflict_lost", 20);
  EXPECT_EQ(here().phone, "the winner");
  EXPECT_EQ(edits()[0].state, OutboxState::done);
}

TEST_F(Masks, aCleanVerdictGivesTheRowItsRevisionWithoutAnEcho) {
  setPhone("mine");
  (void)freeze();
  answerCleanly(1, 11);
  EXPECT_EQ(here().rev, 11U);
  EXPECT_EQ(here().phone, "mine");
  EXPECT_EQ(edits()[0].state, OutboxState::done);
  EXPECT_THAT(unheard, IsEmpty());
  const SelfCheck self(*device.store);
  EXPECT_EQ(self.keptOf(customer.id).sum, digestShare(customer.id, 11));
  EXPECT_EQ(device.outbox().receiptOf(Kind::customer, customer.id), "accepted");
  setPhone("mine again");
  EXPECT_EQ(edits()[1].base, 11U);
}

TEST_F(Masks, aCleanVerdictOfARowThatStandsOtherwiseAsksForTheRow) {
  setPhone("mine");
  (void)freeze();
  customer.address = "written in a timeline that is no more";
  arrive(15);
  answerCleanly(1, 20);
  ASSERT_THAT(unheard, SizeIs(1));
  EXPECT_EQ(unheard[0].id, customer.id);
  EXPECT_EQ(here().rev, 15U);
  EXPECT_EQ(edits()[0].state, OutboxState::acknowledged);
  customer.address = "";
  customer.phone = "mine";
  arrive(20);
  EXPECT_EQ(here().address, "");
  EXPECT_EQ(edits()[0].state, OutboxState::done);
}

TEST_F(Masks, aLaterEditFallsBackToWhatACleanOneMadeTheOfficeHold) {
  setPhone("first");
  (void)freeze();
  setPhone("second");
  InPage repair; // the office is asked for the row before it knows of either
  repair.refetched.push_back(
      {static_cast<std::uint32_t>(Kind::customer), customer.id, 10, customer.id, toRow(customer).fields()});
  repair.cursor = 10;
  ASSERT_TRUE(device.inbox().apply(repair));
  answerCleanly(1, 11);
  EXPECT_EQ(here().phone, "second");
  (void)freeze();
  answer(2, "denied", 0);
  EXPECT_EQ(here().phone, "first");
}

TEST_F(Masks, aRefusalBringsTheOldValueBackAndKeepsTheText) {
  setPhone("mine");
  (void)freeze();
  answer(1, "denied", 0);
  EXPECT_EQ(here().phone, "555 0100");
  ASSERT_THAT(device.outbox().open(), SizeIs(1));
  const OutboxEntry kept = device.outbox().open()[0];
  EXPECT_EQ(kept.state, OutboxState::needsAttention);
  EXPECT_EQ(kept.code, "not_allowed");
  EXPECT_EQ(textOf(*findField(kept.fields, fieldNumber(&Customer::phone))), "mine");
  EXPECT_EQ(device.outbox().receiptOf(Kind::customer, customer.id), "needs_attention");
}

TEST_F(Masks, aRefusalBringsBackWhatTheOfficeSaidMeanwhile) {
  setPhone("mine");
  (void)freeze();
  customer.phone = "theirs";
  arrive(12);
  answer(1, "denied", 0);
  EXPECT_EQ(here().phone, "theirs");
}

TEST_F(Masks, aRefusalShowsTheEditBelowWhileItsRowHasNotCome) {
  setPhone("first");
  (void)freeze();
  setPhone("second");
  (void)freeze();
  customer.phone = "theirs";
  arrive(15);
  answer(1, "conflict_won", 20);
  answer(2, "denied", 21);
  EXPECT_EQ(here().phone, "first");
  customer.phone = "the winner";
  arrive(20);
  EXPECT_EQ(here().phone, "the winner");
}

TEST_F(Masks, aLaterEditStandsWhenTheOneBelowIsRefused) {
  setPhone("first");
  (void)freeze();
  setPhone("second");
  answer(1, "denied", 0);
  EXPECT_EQ(here().phone, "second");
  ASSERT_THAT(freeze(), SizeIs(1));
  answer(2, "denied", 0);
  EXPECT_EQ(here().phone, "555 0100");
}

TEST_F(Masks, aNewEditOfAMaskedFieldInheritsItsBase) {
  setPhone("first");
  (void)freeze();
  customer.address = "12 Elm Street";
  arrive(14);
  ASSERT_TRUE(device.store->write(UpdateOf<Customer>(customer.id)
                                      .with(&Customer::phone, std::string("second"))
                                      .with(&Customer::email, std::string("new"))
                                      .edit));
  const auto all = edits();
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].base, 10U);
  EXPECT_EQ(all[1].base, 14U);
  EXPECT_THAT(all[1].bases, ElementsAre(Pair(fieldNumber(&Customer::phone), 10U)));
}

TEST_F(Masks, unsentEditsOfTheSameFieldBecomeOne) {
  setPhone("first");
  setPhone("second");
  auto all = edits();
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(textOf(*findField(all[0].fields, fieldNumber(&Customer::phone))), "second");
  EXPECT_EQ(textOf(*findField(all[0].old, fieldNumber(&Customer::phone))), "555 0100");
  (void)freeze();
  setPhone("third"); // what was sent is frozen
  EXPECT_THAT(edits(), SizeIs(2));
  setEmail("other field");
  EXPECT_THAT(edits(), SizeIs(3));
}

TEST_F(Masks, aGroupOfSeveralIsNeverChangedByALaterEdit) {
  Customer other;
  other.id = device.store->newId();
  other.name = "Mr. Jones";
  ASSERT_TRUE(device.store->write(
      {UpdateOf<Customer>(customer.id).with(&Customer::phone, std::string("first")).edit, insertOf(other)}));
  setPhone("second");
  EXPECT_THAT(edits(), SizeIs(2));
}

TEST_F(Masks, theSameValueWritesNothing) {
  setPhone("555 0100");
  EXPECT_THAT(device.outbox().open(), IsEmpty());
}

TEST_F(Masks, stampsRiseAlsoWhenEditsBecomeOneAndTheClockGoesBack) {
  setPhone("first");
  const Hlc first = edits()[0].hlc;
  device.clock.set(Instant{1000});
  setPhone("second");
  const Hlc second = edits()[0].hlc;
  EXPECT_GT(second, first);
  device.open();
  EXPECT_GT(device.store->nextHlc(), second);
}

TEST_F(Masks, aRefusedInsertStaysAsADraftAndLaterEditsJoinItsCase) {
  Customer made;
  made.id = device.store->newId();
  made.name = "Mr. Jones";
  ASSERT_TRUE(device.store->write(insertOf(made)));
  (void)freeze();
  answer(1, "quarantined", 0);
  ASSERT_TRUE(device.store->read<Customer>(made.id));
  ASSERT_TRUE(
      device.store->write(UpdateOf<Customer>(made.id).with(&Customer::phone, std::string("555 0199")).edit));
  const auto all = device.outbox().ofRecord(Kind::customer, made.id);
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].state, OutboxState::needsAttention);
  EXPECT_EQ(textOf(*findField(all[0].fields, fieldNumber(&Customer::phone))), "555 0199");
  EXPECT_THAT(freeze(), IsEmpty());
  // Sent again, it goes out as it stands now.
  ASSERT_TRUE(device.outbox().sendAgain(all[0].group));
  const auto groups = freeze();
  ASSERT_THAT(groups, SizeIs(1));
  EXPECT_EQ(groups[0].seq, 2U);
  EXPECT_EQ(textOf(*findField(groups[0].entries[0].fields, fieldNumber(&Customer::phone))), "555 0199");
}

TEST_F(Masks, aDraftThatIsGivenUpGoes) {
  Customer made;
  made.id = device.store->newId();
  made.name = "Mr. Jones";
  ASSERT_TRUE(device.store->write(insertOf(made)));
  (void)freeze();
  answer(1, "quarantined", 0);
  ASSERT_TRUE(device.outbox().giveUp(device.outbox().open()[0].group));
  EXPECT_FALSE(device.store->read<Customer>(made.id));
  EXPECT_THAT(device.outbox().open(), IsEmpty());
  EXPECT_THAT(device.outbox().audit(), IsEmpty());
}

TEST_F(Masks, frozenGroupsGoOutTheSameWayAgain) {
  setPhone("first");
  const auto sent = freeze();
  setEmail("later");
  device.open();
  const auto again = freeze();
  ASSERT_THAT(again, SizeIs(2));
  EXPECT_EQ(again[0].seq, sent[0].seq);
  EXPECT_EQ(again[0].hash, sent[0].hash);
  EXPECT_EQ(again[0].entries[0].fields, sent[0].entries[0].fields);
  EXPECT_EQ(again[1].hash, groupHash(sent[0].hash, 2, again[1].entries));
  EXPECT_EQ(device.outbox().ackedSeq(), 0U);
  answer(1, "applied", 21);
  EXPECT_EQ(device.outbox().ackedSeq(), 1U);
  answer(2, "applied", 22);
  EXPECT_EQ(device.outbox().ackedSeq(), 2U);
}

TEST_F(Masks, whatARestoredOfficeLostGoesOutAgain) {
  setPhone("first");
  (void)freeze();
  answer(1, "applied", 21);
  customer.phone = "first";
  arrive(21);
  setEmail("second");
  (void)freeze();
  answer(2, "denied", 0);
  ASSERT_TRUE(device.outbox().resendAfter(0));
  const auto groups = freeze();
  ASSERT_THAT(groups, SizeIs(2));
  EXPECT_EQ(groups[0].seq, 1U);
  EXPECT_EQ(device.outbox().ackedSeq(), 0U);
}

TEST_F(Masks, aNewDeviceNumberStartsAtOne) {
  setPhone("first");
  (void)freeze();
  answer(1, "applied", 21);
  setEmail("second");
  const auto sent = freeze();
  ASSERT_TRUE(device.outbox().restamp());
  const auto groups = freeze();
  ASSERT_THAT(groups, SizeIs(1));
  EXPECT_EQ(groups[0].seq, 1U);
  EXPECT_EQ(groups[0].hash, groupHash("", 1, groups[0].entries));
}

TEST_F(Masks, aNewDeviceNumberSendsAgainWhatWaitsForTheOfficesUpdate) {
  setPhone("first");
  (void)freeze();
  answer(1, "deferred", 21);
  EXPECT_THAT(freeze(), IsEmpty());
  ASSERT_TRUE(device.outbox().restamp());
  ASSERT_THAT(freeze(), SizeIs(1)) << "its later verdict goes to the number that sent it";
  answer(1, "applied", 30);
  customer.phone = "somebody's, later";
  arrive(31);
  EXPECT_EQ(here().phone, "somebody's, later");
}

/// Of a group that the office understood in part.
class Deferred : public Masks {
 protected:
  void SetUp() override {
    ASSERT_TRUE(device.store->write(UpdateOf<Customer>(customer.id)
                                        .with(&Customer::phone, std::string("mine"))
                                        .with(&Customer::email, std::string("mine, of tomorrow"))
                                        .edit));
    (void)freeze();
  }
  void defer(std::uint64_t rev) {
    OutboxEntry waits = edits()[0];
    waits.fields = {{fieldNumber(&Customer::email), Value{}}};
    ASSERT_TRUE(device.outbox().settle({{1, "deferred", rev, "", placesOf({waits})}}));
  }
};

TEST_F(Deferred, whatTheOfficeTookIsMaskedNoLonger) {
  defer(21);
  customer.phone = "older than the answer";
  arrive(15);
  EXPECT_EQ(here().phone, "mine");
  customer.phone = "somebody's, later";
  arrive(21);
  EXPECT_EQ(here().phone, "somebody's, later");
  EXPECT_EQ(here().email, "mine, of tomorrow") << "that still waits";
  setPhone("mine again");
  EXPECT_EQ(edits().back().base, 21U);
  EXPECT_THAT(edits().back().bases, IsEmpty()) << "what they replaced they had seen";
  EXPECT_THAT(device.outbox().audit(), IsEmpty());
}

TEST_F(Deferred, aRowThatCameBeforeIsShownWithTheVerdict) {
  customer.phone = "the winner";
  arrive(21);
  EXPECT_EQ(here().phone, "mine");
  defer(21);
  EXPECT_EQ(here().phone, "the winner");
  EXPECT_EQ(here().email, "mine, of tomorrow");
}

TEST_F(Deferred, anOlderRowThatCameBeforeIsNotShownWithTheVerdict) {
  customer.phone = "older than the answer";
  arrive(15);
  defer(21);
  EXPECT_EQ(here().phone, "mine");
  customer.phone = "the winner";
  arrive(21);
  EXPECT_EQ(here().phone, "the winner");
}

TEST_F(Deferred, aVerdictIsKeptThoughItsRowIsLost) {
  customer.phone = "the winner";
  arrive(21);
  ASSERT_TRUE(device.store->database().execute("DELETE FROM customer"));
  defer(21);
  EXPECT_EQ(edits()[0].verdict, "deferred");
  EXPECT_EQ(edits()[0].state, OutboxState::acknowledged);
}

TEST_F(Deferred, anOfficeThatUnderstandsMoreDefersLess) {
  defer(21);
  customer.phone = "mine";
  arrive(21);
  ASSERT_TRUE(device.outbox().settle({{1, "deferred", 22, "", "customer.address"}}));
  EXPECT_EQ(edits()[0].where, "customer.address");
  customer.email = "the winner's";
  arrive(22);
  EXPECT_EQ(here().email, "the winner's") << "that waits no longer";
}

TEST_F(Deferred, theLaterVerdictIsAboutWhatWaited) {
  customer.phone = "the winner";
  arrive(20);
  defer(20);
  customer.phone = "the next";
  arrive(25);
  answer(1, "conflict_lost", 30);
  EXPECT_EQ(here().phone, "the next");
  customer.phone = "the one after";
  arrive(28);
  EXPECT_EQ(here().phone, "the one after");
  EXPECT_EQ(here().email, "mine, of tomorrow");
  customer.email = "somebody's, later";
  arrive(30);
  EXPECT_EQ(here().email, "somebody's, later");
  EXPECT_EQ(edits()[0].state, OutboxState::done);
}

TEST_F(Deferred, fieldsThatComeAloneAreLaidOnWhatTheOfficeHas) {
  defer(21);
  customer.phone = "somebody's, later";
  arrive(21);
  customer.address = "12 Elm Street";
  InPage page;
  page.items.emplace_back(InPatch{static_cast<std::uint32_t>(Kind::customer),
                                  customer.id,
                                  25,
                                  {{fieldNumber(&Customer::address), Value{std::string(customer.address)}}}});
  Row theirs = toRow(customer);
  theirs.rev = 25;
  theirs.scope = customer.id;
  page.patched = sealOf(theirs);
  bool fits = true;
  ASSERT_TRUE(device.inbox().apply(page, &fits));
  EXPECT_TRUE(fits) << "what was judged is the office's, what it replaced is not";
  EXPECT_EQ(here().phone, "somebody's, later");
}

TEST_F(Deferred, aLaterEditThatWasJudgedCoversNothingAnyMore) {
  answer(1, "deferred", 21);
  ASSERT_TRUE(device.store->write(UpdateOf<Customer>(customer.id)
                                      .with(&Customer::phone, std::string("mine, again"))
                                      .with(&Customer::address, std::string("of tomorrow"))
                                      .edit));
  (void)freeze();
  OutboxEntry waits = edits()[1];
  waits.fields = {{fieldNumber(&Customer::address), Value{}}};
  ASSERT_TRUE(device.outbox().settle({{2, "deferred", 22, "", placesOf({waits})}}));
  customer.phone = "somebody's, later";
  arrive(31);
  EXPECT_EQ(here().phone, "mine, again") << "the first still waits";
  answer(1, "quarantined", 40);
  EXPECT_EQ(here().phone, "somebody's, later");
  EXPECT_EQ(here().address, "of tomorrow");
}

TEST_F(Deferred, aRefusalTakesBackOnlyWhatWaited) {
  defer(21);
  customer.phone = "mine";
  arrive(21);
  answer(1, "quarantined", 30);
  EXPECT_EQ(here().phone, "mine") << "that the office has";
  EXPECT_EQ(here().email, "smith@example.com");
}

TEST_F(Masks, answeredWorkIsKeptUntilABackupCoversIt) {
  setPhone("first");
  (void)freeze();
  answer(1, "applied", 21);
  customer.phone = "first";
  arrive(21);
  ASSERT_TRUE(device.outbox().forgetCovered(20, device.clock.now()));
  EXPECT_EQ(device.outbox().counts().acknowledged, 1);
  const Hlc before = edits()[0].hlc;
  ASSERT_TRUE(device.outbox().forgetCovered(21, device.clock.now()));
  EXPECT_EQ(device.outbox().counts().acknowledged, 0);
  device.clock.set(Instant{1000});
  device.open();
  EXPECT_GT(device.store->nextHlc(), before);
  setPhone("second");
  EXPECT_EQ(freeze()[0].seq, 2U);
}

TEST_F(Masks, withoutABackupNinetyDaysCountFromTheAnswer) {
  constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
  setPhone("first");
  device.clock.step(100 * dayMs); // months without a network
  (void)freeze();
  ASSERT_TRUE(device.outbox().settle({{1, "applied", 21, "", "", true, device.clock.now()}}));
  ASSERT_TRUE(device.outbox().forgetCovered(0, device.clock.now()));
  EXPECT_EQ(device.outbox().counts().acknowledged, 1) << "the office has had it for a moment";
  device.clock.step(89 * dayMs);
  ASSERT_TRUE(device.outbox().forgetCovered(0, device.clock.now()));
  EXPECT_EQ(device.outbox().counts().acknowledged, 1);
  device.clock.step(2 * dayMs);
  ASSERT_TRUE(device.outbox().forgetCovered(0, device.clock.now()));
  EXPECT_EQ(device.outbox().counts().acknowledged, 0);
}

TEST_F(Masks, aCleanVerdictNeedsNoEcho) {
  setPhone("first");
  (void)freeze();
  ASSERT_TRUE(device.outbox().settle({{1, "applied", 21, "", "", true}}));
  EXPECT_EQ(here().rev, 21U);
  EXPECT_EQ(edits()[0].state, OutboxState::done);
  EXPECT_EQ(device.outbox().receiptOf(Kind::customer, customer.id), "accepted");
}

} // namespace
} // namespace leadhand::test
