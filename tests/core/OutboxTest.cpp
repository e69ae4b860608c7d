#include "tests/fakes/CustomerDevice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

/// One that has comments of its own, too.
class OutboxOf : public CustomerDevice {
 protected:
  Id say(const std::string& text) {
    Comment comment;
    comment.id = device.store->newId();
    comment.text = text;
    EXPECT_TRUE(device.store->write(insertOf(comment)));
    return comment.id;
  }
  void setBoth(const std::string& phone, const std::string& email) {
    ASSERT_TRUE(device.store->write(
        UpdateOf<Customer>(customer.id).with(&Customer::phone, phone).with(&Customer::email, email).edit));
  }
  void answer(std::uint64_t seq, const std::string& verdict, std::uint64_t rev, bool clean = false) {
    ASSERT_TRUE(device.outbox().settle({{seq, verdict, rev, "", "", clean}}));
  }
  std::string receipt(const Id& comment) { return device.outbox().receiptOf(Kind::comment, comment); }
};

TEST_F(OutboxOf, fillsARequestToItsBytes) {
  for (int i = 0; i < 4; ++i)
    say(std::string(1'000, 'x'));
  EXPECT_THAT(device.outbox().freeze(100, 2'500).value(), SizeIs(2)) << "two of a thousand, not three";
  EXPECT_THAT(device.outbox().freeze(100, 1).value(), SizeIs(1)) << "one goes however large";
  EXPECT_EQ(device.outbox().counts().waiting, 4);
}

TEST_F(OutboxOf, freezeKeepsToItsLimitsButAlwaysGivesOneGroup) {
  for (int i = 0; i < 5; ++i) {
    Customer made;
    made.id = device.store->newId();
    made.name = "Customer " + std::to_string(i);
    ASSERT_TRUE(device.store->write(insertOf(made)));
  }
  EXPECT_THAT(device.outbox().freeze(3, 100'000).value(), SizeIs(3));
  EXPECT_THAT(device.outbox().freeze(1, 1).value(), SizeIs(1));
  EXPECT_THAT(device.outbox().freeze(100, 100'000).value(), SizeIs(5));
  EXPECT_EQ(device.outbox().counts().waiting, 5);
}

TEST_F(OutboxOf, anActionOfSeveralGoesOutAndIsAnsweredAsOne) {
  Comment comment;
  comment.id = device.store->newId();
  comment.text = "call me at the new number";
  ASSERT_TRUE(device.store->write(
      {UpdateOf<Customer>(customer.id).with(&Customer::phone, std::string("mine")).edit, insertOf(comment)}));
  const Id after = say("of another action");
  const auto groups = freeze();
  ASSERT_THAT(groups, SizeIs(2));
  ASSERT_THAT(groups[0].entries, SizeIs(2));
  EXPECT_EQ(groups[0].hash, groupHash("", 1, groups[0].entries));
  EXPECT_EQ(groups[1].entries[0].id, after);
  customer.phone = "theirs";
  arrive(20); // the row comes before its answer
  EXPECT_EQ(here().phone, "mine");
  answer(1, "conflict_lost", 20);
  EXPECT_EQ(here().phone, "theirs");
  EXPECT_EQ(edits()[0].state, OutboxState::done);
  EXPECT_EQ(device.outbox().ofRecord(Kind::comment, comment.id)[0].state, OutboxState::acknowledged)
      << "its row is still to come";
  EXPECT_EQ(device.outbox().counts().waiting, 1);
}

TEST_F(OutboxOf, ofARefusedActionTheOldestValueIsTheOneThatReturns) {
  ASSERT_TRUE(device.store->write(
      {UpdateOf<Customer>(customer.id).with(&Customer::phone, std::string("first")).edit,
       UpdateOf<Customer>(customer.id).with(&Customer::phone, std::string("second")).edit}));
  (void)freeze();
  answer(1, "denied", 0);
  EXPECT_EQ(here().phone, "555 0100");
  EXPECT_THAT(device.outbox().open(), SizeIs(2));
}

TEST_F(OutboxOf, saysWhereARecordStands) {
  const Id comment = say("a word");
  EXPECT_EQ(receipt(comment), "on_phone");
  ASSERT_TRUE(device.store->write(UpdateOf<Comment>(comment).with(&Comment::customer, customer.id).edit));
  (void)freeze();
  EXPECT_EQ(receipt(comment), "on_phone") << "sent is not received";
  answer(1, "deferred", 20);
  EXPECT_EQ(receipt(comment), "on_phone") << "its link is not answered";
  answer(2, "deferred", 21);
  EXPECT_EQ(receipt(comment), "in_office");
  answer(2, "merged", 22);
  EXPECT_EQ(receipt(comment), "merged");
  EXPECT_EQ(device.outbox().receiptOf(Kind::customer, customer.id), "in_office") << "never touched here";
}

TEST_F(OutboxOf, theLastAnswerOfARecordIsItsReceipt) {
  set(&Customer::phone, "first");
  (void)freeze();
  answer(1, "applied", 20, true);
  EXPECT_EQ(device.outbox().receiptOf(Kind::customer, customer.id), "accepted");
  set(&Customer::phone, "second");
  (void)freeze();
  answer(2, "conflict_won", 21, true);
  EXPECT_EQ(device.outbox().receiptOf(Kind::customer, customer.id), "merged");
  set(&Customer::phone, "third");
  (void)freeze();
  answer(3, "denied", 0);
  EXPECT_EQ(device.outbox().receiptOf(Kind::customer, customer.id), "needs_attention");
  ASSERT_TRUE(device.outbox().giveUp(device.outbox().open()[0].group));
  EXPECT_EQ(device.outbox().receiptOf(Kind::customer, customer.id), "merged")
      << "what was given up is not it";
}

TEST_F(OutboxOf, aRowThatLostItsEntryIsStillOnlyOnThePhone) {
  const Id comment = say("a word");
  ASSERT_TRUE(device.store->database().execute("DELETE FROM outbox"));
  EXPECT_EQ(receipt(comment), "on_phone");
  EXPECT_EQ(receipt(Id{{1}}), "in_office") << "what is not held here is not waiting here";
}

TEST_F(OutboxOf, knowsWhetherAnythingWaits) {
  EXPECT_FALSE(device.outbox().anyWaiting());
  say("a word");
  EXPECT_TRUE(device.outbox().anyWaiting());
  (void)freeze();
  EXPECT_TRUE(device.outbox().anyWaiting());
  answer(1, "denied", 0);
  EXPECT_FALSE(device.outbox().anyWaiting());
  const OutboxCounts counts = device.outbox().counts();
  EXPECT_EQ(counts.waiting, 0);
  EXPECT_EQ(counts.needsAttention, 1);
  EXPECT_EQ(counts.acknowledged, 0);
}

TEST_F(OutboxOf, noAnswersAreNoTransaction) {
  int told = 0;
  device.store->listen([&](const std::vector<StoreChange>&) { ++told; });
  ASSERT_TRUE(device.outbox().settle({}));
  EXPECT_EQ(told, 0);
}

TEST_F(OutboxOf, anOrphanNeedsAttentionAndShowsTheOfficesValue) {
  set(&Customer::phone, "mine");
  (void)freeze();
  answer(1, "orphan", 0);
  EXPECT_EQ(here().phone, "555 0100");
  EXPECT_EQ(edits()[0].state, OutboxState::needsAttention);
}

TEST_F(OutboxOf, aCleanAnswerNeverTakesARowBack) {
  set(&Customer::phone, "mine");
  (void)freeze();
  customer.phone = "newer";
  arrive(30);
  answer(1, "applied", 21, true);
  EXPECT_EQ(here().rev, 30U);
  EXPECT_EQ(here().phone, "newer");
}

TEST_F(OutboxOf, aDeferredEditMasksUntilItIsReplayed) {
  set(&Customer::phone, "mine");
  (void)freeze();
  answer(1, "deferred", 20);
  customer.phone = "theirs";
  arrive(30);
  EXPECT_EQ(here().phone, "mine") << "a newer office will take it";
  answer(1, "conflict_lost", 31);
  EXPECT_EQ(here().phone, "mine") << "its row is not here yet";
  arrive(31);
  EXPECT_EQ(here().phone, "theirs");
  EXPECT_EQ(edits()[0].state, OutboxState::done);
}

TEST_F(OutboxOf, anEditOfAnEditHasSeenNoMoreThanTheFirst) {
  set(&Customer::phone, "first");
  (void)freeze();
  customer.address = "12 Elm Street";
  arrive(14);
  setBoth("second", "one");
  (void)freeze();
  customer.address = "14 Elm Street";
  arrive(16);
  setBoth("third", "two");
  const auto all = edits();
  ASSERT_THAT(all, SizeIs(3));
  EXPECT_EQ(all[2].base, 16U);
  EXPECT_THAT(all[2].bases, ElementsAre(Pair(fieldNumber(&Customer::phone), 10U),
                                        Pair(fieldNumber(&Customer::email), 14U)));
}

TEST_F(OutboxOf, aRefusedEditGoesOutAgainOnWhatIsSeenNow) {
  set(&Customer::phone, "mine");
  (void)freeze();
  answer(1, "denied", 0);
  customer.phone = "theirs";
  arrive(20);
  ASSERT_TRUE(device.outbox().sendAgain(edits()[0].group));
  EXPECT_EQ(here().phone, "mine");
  const auto groups = freeze();
  ASSERT_THAT(groups, SizeIs(1));
  const OutboxEntry& again = groups[0].entries[0];
  EXPECT_EQ(groups[0].seq, 2U);
  EXPECT_EQ(again.base, 20U);
  EXPECT_EQ(textOf(*findField(again.old, fieldNumber(&Customer::phone))), "theirs");
  EXPECT_EQ(edits()[0].state, OutboxState::done) << "the refused one keeps its number";
  EXPECT_EQ(edits()[0].seq, 1U);
}

TEST_F(OutboxOf, aRefusedEditOfARowThatIsGoneCanNotGoOutAgain) {
  set(&Customer::phone, "mine");
  (void)freeze();
  answer(1, "denied", 0);
  ASSERT_TRUE(device.store->database().execute("DELETE FROM customer"));
  const Status refused = device.outbox().sendAgain(edits()[0].group);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::unknownRecord);
  EXPECT_EQ(edits()[0].state, OutboxState::needsAttention) << "its text is kept";
  ASSERT_TRUE(device.outbox().giveUp(edits()[0].group));
  EXPECT_EQ(edits()[0].state, OutboxState::done);
}

TEST_F(OutboxOf, givingUpARecordThatTheOfficeHasAfterAllKeepsIt) {
  const Id comment = say("a word");
  (void)freeze();
  answer(1, "quarantined", 0);
  InPage page; // somebody replayed it at the office
  page.items.emplace_back(InRow{static_cast<std::uint32_t>(Kind::comment), comment, 20, device.person,
                                device.store->readRow(Kind::comment, comment)->fields()});
  ASSERT_TRUE(device.inbox().apply(page));
  ASSERT_TRUE(device.outbox().giveUp(device.outbox().open()[0].group));
  EXPECT_TRUE(device.store->read<Comment>(comment));
  EXPECT_THAT(device.outbox().open(), IsEmpty());
}

/// R4: what a backup covers is forgotten; an office that is set back behind it asks for what nobody has.
TEST_F(OutboxOf, whatIsLeftTakesThePlaceOfWhatIsForgotten) {
  set(&Customer::phone, "refused, and so kept");
  (void)freeze();
  answer(1, "quarantined", 11);
  say("forgotten");
  (void)freeze();
  answer(2, "applied", 20, true);
  ASSERT_TRUE(device.outbox().forgetCovered(20, device.clock.now()));
  say("kept");
  (void)freeze();
  answer(3, "applied", 30, true);
  ASSERT_TRUE(device.outbox().resendAfter(0));
  auto groups = freeze();
  ASSERT_THAT(groups, SizeIs(2));
  EXPECT_EQ(groups[0].seq, 1U) << "that follows";
  EXPECT_EQ(groups[1].seq, 3U);
  ASSERT_TRUE(device.outbox().resendAfter(1)) << "it expects the second";
  groups = freeze();
  ASSERT_THAT(groups, SizeIs(2));
  EXPECT_EQ(groups[0].seq, 1U);
  EXPECT_EQ(groups[1].seq, 2U);
  EXPECT_EQ(groups[1].hash, groupHash(groups[0].hash, 2, groups[1].entries));
}

TEST_F(OutboxOf, whereAllIsForgottenCountingGoesOnBehindTheOffice) {
  for (std::uint64_t seq = 1; seq <= 3; ++seq) {
    say("forgotten");
    (void)freeze();
    answer(seq, "applied", 20 + seq, true);
  }
  ASSERT_TRUE(device.outbox().forgetCovered(30, device.clock.now()));
  ASSERT_TRUE(device.outbox().resendAfter(2));
  EXPECT_EQ(device.outbox().ackedSeq(), 2U);
  ASSERT_TRUE(device.outbox().resendAfter(7)) << "an office that has more than this copy of a phone";
  EXPECT_EQ(device.outbox().ackedSeq(), 2U);
  say("since");
  EXPECT_EQ(freeze().at(0).seq, 3U);
}

TEST_F(OutboxOf, givingUpAnEditOfADraftLeavesTheDraft) {
  const Id comment = say("a word");
  ASSERT_TRUE(device.store->write(UpdateOf<Comment>(comment).with(&Comment::customer, customer.id).edit));
  (void)freeze();
  answer(2, "quarantined", 0);
  const auto open = device.outbox().open();
  ASSERT_THAT(open, SizeIs(2));
  ASSERT_TRUE(device.outbox().giveUp(open[1].group));
  EXPECT_TRUE(device.store->read<Comment>(comment));
  EXPECT_EQ(receipt(comment), "on_phone") << "the comment itself still waits for its answer";
}

} // namespace
} // namespace leadhand::test
