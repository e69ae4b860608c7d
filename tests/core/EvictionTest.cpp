#include "tests/core/InboxOf.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST_F(InboxOf, anExitDeletesOnlyWhereTheRowStillStandsInThatScope) {
  const Comment stays = commentOf(two, "has moved on");
  const Comment goes = commentOf(one, "goes");
  apply({rowOf(stays, 21, two), rowOf(goes, 20, one)});
  apply({exitOf(stays, 21, one), exitOf(goes, 22, one)});
  EXPECT_TRUE(holds(stays));
  EXPECT_FALSE(holds(goes));
  // A row that came back later is not taken away by an exit of before.
  apply({rowOf(goes, 30, one)});
  apply({exitOf(goes, 25, one)});
  EXPECT_TRUE(holds(goes));
}

TEST_F(InboxOf, neverDeletesUnansweredWork) {
  const Comment comment = commentOf(one, "link me");
  apply({rowOf(comment, 20, one)});
  ASSERT_TRUE(device.store->write(UpdateOf<Comment>(comment.id).with(&Comment::customer, two).edit));
  apply({exitOf(comment, 21, one)});
  EXPECT_TRUE(holds(comment));
  (void)device.outbox().freeze(100, 100'000);
  ASSERT_TRUE(device.outbox().settle({{1, "applied", 25, "", ""}}));
  EXPECT_FALSE(holds(comment)); // answered: now it goes, and its entry is done
  EXPECT_EQ(device.outbox().ofRecord(Kind::comment, comment.id)[0].state, OutboxState::done);
}

/// The customer is still here for the sake of an edit, and may be written about.
TEST_F(InboxOf, whatIsWrittenBesideUnansweredWorkOfATakenScopeGoesAsThatDoes) {
  apply({InGrant{Id{}, 1, true, 10, true, 0}, InGrant{two, 1, true, 11, false, 0}});
  Customer smith;
  smith.id = one;
  smith.name = "Mrs. Smith";
  apply({InRow{static_cast<std::uint32_t>(Kind::customer), one, 20, one, toRow(smith).fields()}}, 20);
  TestDevice::must(
      device.store->write(UpdateOf<Customer>(one).with(&Customer::phone, std::string("mine")).edit));
  apply({InGrant{Id{}, 1, false, 21, true, 0}}, 21);
  ASSERT_TRUE(device.store->read<Customer>(one));
  const Comment beside = commentOf(one, "beside it");
  const Comment elsewhere = commentOf(two, "of a scope that is given");
  TestDevice::must(device.store->write(insertOf(beside)));
  TestDevice::must(device.store->write(insertOf(elsewhere)));
  (void)device.outbox().freeze(500, 256 * 1024);
  ASSERT_TRUE(device.outbox().settle({{1, "applied", 30, "", ""}}));
  EXPECT_FALSE(device.store->read<Customer>(one));
  EXPECT_TRUE(holds(beside)) << "it has no answer yet";
  ASSERT_TRUE(device.outbox().settle({{2, "applied", 31, "", ""}, {3, "applied", 32, "", ""}}));
  EXPECT_FALSE(holds(beside));
  EXPECT_TRUE(holds(elsewhere)) << "its row is still to come";
}

TEST_F(InboxOf, aRefusedEditKeepsItsRowFromLeaving) {
  const Comment comment = commentOf(one, "link me");
  apply({rowOf(comment, 20, one)});
  ASSERT_TRUE(device.store->write(UpdateOf<Comment>(comment.id).with(&Comment::customer, two).edit));
  (void)device.outbox().freeze(100, 100'000);
  ASSERT_TRUE(device.outbox().settle({{1, "quarantined", 0, "not_allowed", "customer"}}));
  apply({exitOf(comment, 30, one)});
  EXPECT_TRUE(holds(comment));
  ASSERT_TRUE(device.outbox().giveUp(device.outbox().open()[0].group));
  EXPECT_FALSE(holds(comment));
}

TEST_F(InboxOf, aNewGenerationEvictsAndLoadsAnew) {
  apply({InGrant{one, 1, true, 10, false, 0}});
  const Comment old = commentOf(one, "old");
  backfill(one, 1, {rowOf(old, 8, one)}, true);
  const Comment mine = commentOf(one, "mine, unsent");
  ASSERT_TRUE(device.store->write(insertOf(mine)));
  apply({InGrant{one, 2, true, 20, false, 0}});
  EXPECT_FALSE(holds(old));
  EXPECT_TRUE(holds(mine));
  ASSERT_THAT(device.inbox().loading(), SizeIs(1));
  backfill(one, 1, {rowOf(old, 8, one)}, true); // an answer of before
  EXPECT_FALSE(holds(old));
  EXPECT_THAT(device.inbox().loading(), SizeIs(1));
  backfill(one, 2, {rowOf(old, 8, one)}, true);
  EXPECT_TRUE(holds(old));
  EXPECT_THAT(device.inbox().loading(), IsEmpty());
  (void)device.outbox().freeze(100, 100'000);
  ASSERT_TRUE(device.outbox().settle({{1, "applied", 25, "", ""}}));
  EXPECT_TRUE(holds(mine)); // its scope is still granted
}

TEST_F(InboxOf, aRevokedScopeGoesButWhatAWildcardGivesStays) {
  apply({InGrant{one, 1, true, 10, false, 0}, InGrant{two, 1, true, 10, false, 0}});
  const Comment first = commentOf(one, "first");
  const Comment second = commentOf(two, "second");
  backfill(one, 1, {rowOf(first, 8, one)}, true);
  backfill(two, 1, {rowOf(second, 9, two)}, true);
  apply({InGrant{one, 1, false, 20, false, 0}});
  EXPECT_FALSE(holds(first));
  EXPECT_TRUE(holds(second));
  apply({InGrant{Id{}, 1, true, 30, true, 0}});
  backfill(Id{}, 1, {rowOf(first, 8, one)}, true);
  apply({InGrant{two, 1, false, 31, false, 0}});
  EXPECT_TRUE(holds(first) && holds(second));
  apply({InGrant{Id{}, 1, false, 40, true, 0}});
  EXPECT_FALSE(holds(first) || holds(second));
  EXPECT_THAT(device.inbox().scopes(), IsEmpty());
}

/// A page may end between a row and the grant that gives it; when the next one is asked for, the office has
/// taken the grant back, and says only that.
TEST_F(InboxOf, whatCameAheadOfAGrantGoesWithIt) {
  const Comment never = commentOf(one, "of a scope that was never known here");
  const Comment again = commentOf(two, "of one that was");
  apply({InGrant{two, 1, true, 10, false, 0}, InGrant{two, 1, false, 20, false, 0}});
  apply({rowOf(never, 30, one), rowOf(again, 31, two)}, 31);
  apply({InGrant{one, 1, false, 40, false, 0}, InGrant{two, 2, false, 41, false, 0}}, 41);
  EXPECT_FALSE(holds(never));
  EXPECT_FALSE(holds(again));
  EXPECT_EQ(tallyOf(one), tallyOf(two));
}

/// The grant that it came ahead of was forgotten by a restore before it was told.
TEST_F(InboxOf, whatCameAheadOfAGrantThatNobodyKnowsGoesWithTheNextCompletePage) {
  apply({InGrant{one, 1, true, 10, false, 0}});
  backfill(one, 1, {}, true);
  const Comment stays = commentOf(one, "of a scope that is given");
  const Comment stray = commentOf(two, "of one that never was");
  const Comment mine = commentOf(two, "not sent yet");
  apply({rowOf(stays, 20, one), rowOf(stray, 21, two)}, 21);
  ASSERT_TRUE(device.store->write(insertOf(mine)));
  ASSERT_TRUE(device.inbox().doubtGrants(15));
  InPage page;
  page.cursor = 22;
  ASSERT_TRUE(device.inbox().apply(page));
  EXPECT_TRUE(holds(stray)) << "its grant may stand in the next page";
  page.complete = true;
  ASSERT_TRUE(device.inbox().apply(page));
  EXPECT_FALSE(holds(stray));
  EXPECT_TRUE(holds(stays) && holds(mine));
  EXPECT_EQ(tallyOf(two).first, 0U);
  answerWhatWaits(30);
  EXPECT_TRUE(holds(mine)) << "it came to stay";
}

TEST_F(InboxOf, aStrayWithWorkOnItGoesWithTheAnswerToThat) {
  Customer stray;
  stray.id = two;
  stray.name = "Mrs. Smith";
  apply({InRow{static_cast<std::uint32_t>(Kind::customer), two, 21, two, toRow(stray).fields()}}, 21);
  TestDevice::must(
      device.store->write(UpdateOf<Customer>(two).with(&Customer::phone, std::string("mine")).edit));
  strayPage(22);
  EXPECT_TRUE(device.store->read<Customer>(two)) << "what was written on it has no answer";
  answerWhatWaits(30);
  EXPECT_FALSE(device.store->read<Customer>(two));
}

TEST_F(InboxOf, whatCameAfterItsGrantHadEndedIsAStray) {
  const Comment late = commentOf(one, "of a scope that was taken away");
  const Comment wild = commentOf(two, "of one that all was given with");
  apply({InGrant{one, 1, true, 10, false, 0}, InGrant{Id{}, 1, true, 11, true, 0}});
  apply({InGrant{one, 1, false, 12, false, 0}, InGrant{Id{}, 1, false, 13, true, 0}});
  apply({rowOf(late, 20, one), rowOf(wild, 21, two)}, 21);
  EXPECT_TRUE(holds(late) && holds(wild));
  strayPage(22);
  EXPECT_FALSE(holds(late));
  EXPECT_FALSE(holds(wild));
}

TEST_F(InboxOf, whoIsGivenEverythingHoldsNoStrays) {
  apply({InGrant{Id{}, 1, true, 10, true, 0}});
  backfill(Id{}, 1, {}, true);
  const Comment seen = commentOf(two, "given with all the rest");
  apply({rowOf(seen, 20, two)}, 20);
  ASSERT_TRUE(device.inbox().doubtGrants(15));
  InPage page;
  page.cursor = 22;
  page.complete = true;
  ASSERT_TRUE(device.inbox().apply(page));
  EXPECT_TRUE(holds(seen));
}

TEST_F(InboxOf, aRowThatComesBackWhileItWasLeavingStays) {
  const Comment comment = commentOf(one, "link me");
  apply({rowOf(comment, 20, one)});
  ASSERT_TRUE(device.store->write(UpdateOf<Comment>(comment.id).with(&Comment::customer, two).edit));
  apply({exitOf(comment, 21, one)});
  apply({rowOf(comment, 30, two)});
  (void)device.outbox().freeze(100, 100'000);
  ASSERT_TRUE(device.outbox().settle({{1, "applied", 25, "", ""}}));
  EXPECT_TRUE(holds(comment));
}

} // namespace
} // namespace leadhand::test
