#include "core/schema/Scope.h"
#include "tests/fakes/TestDevice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class InboxOf : public testing::Test {
 protected:
  InboxOf() {
    one = device.store->newId();
    two = device.store->newId();
  }
  Comment commentOf(const Id& customer, const std::string& text) {
    Comment comment;
    comment.id = device.store->newId();
    comment.customer = customer;
    comment.author = device.person;
    comment.text = text;
    return comment;
  }
  static InRow rowOf(const Comment& comment, std::uint64_t rev, const Id& scope) {
    return InRow{static_cast<std::uint32_t>(Kind::comment), comment.id, rev, scope, toRow(comment).fields()};
  }
  static InExit exitOf(const Comment& comment, std::uint64_t rev, const Id& scope) {
    return InExit{static_cast<std::uint32_t>(Kind::comment), comment.id, scope, rev};
  }
  void apply(std::vector<InItem> items, std::uint64_t cursor = 0) {
    InPage page;
    page.items = std::move(items);
    page.cursor = cursor;
    page.chain = "chain " + std::to_string(cursor);
    ASSERT_TRUE(device.inbox().apply(page));
  }
  void backfill(const Id& scope, std::uint64_t generation, std::vector<InRow> rows, bool last,
                const std::string& after = {}) {
    InPage page;
    page.backfill.push_back(InBackfill{scope, generation, std::move(rows), after, last});
    ASSERT_TRUE(device.inbox().apply(page));
  }
  bool holds(const Comment& comment) { return device.store->read<Comment>(comment.id).has_value(); }

  TestDevice device;
  Id one;
  Id two;
};

TEST_F(InboxOf, appliesARowOnlyAboveTheLocalRevision) {
  Comment comment = commentOf(one, "new");
  apply({rowOf(comment, 20, one)}, 20);
  comment.text = "old";
  apply({rowOf(comment, 19, one)}, 21);
  comment.text = "same";
  apply({rowOf(comment, 20, one)}, 22);
  EXPECT_EQ(device.store->read<Comment>(comment.id)->text, "new");
  EXPECT_EQ(device.inbox().cursor(), 22U);
  EXPECT_EQ(device.inbox().chain(), "chain 22");
}

TEST_F(InboxOf, theCursorNeverGoesBack) {
  apply({}, 30);
  apply({}, 20);
  EXPECT_EQ(device.inbox().cursor(), 30U);
  EXPECT_EQ(device.inbox().chain(), "chain 30");
}

TEST_F(InboxOf, aDeletedRowStaysAsATombstoneOutOfSight) {
  Comment comment = commentOf(one, "gone");
  apply({rowOf(comment, 20, one)});
  comment.deleted = true;
  apply({rowOf(comment, 21, one)});
  EXPECT_THAT(device.store->select<Comment>("customer = ?1 OR 1", {valueOf(one)}), IsEmpty());
  EXPECT_TRUE(device.store->read<Comment>(comment.id)->deleted);
}

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

TEST_F(InboxOf, aGrantLoadsItsScopeInOrderAndResumes) {
  apply({InGrant{one, 1, true, 10, false, 5}, InGrant{two, 1, true, 11, false, 2}});
  auto loading = device.inbox().loading();
  ASSERT_THAT(loading, SizeIs(2));
  EXPECT_EQ(loading[0].scope, two);
  const Comment first = commentOf(two, "first");
  const Comment second = commentOf(two, "second");
  backfill(two, 1, {rowOf(first, 8, two)}, false, "key 1");
  device.open();
  EXPECT_EQ(device.inbox().loading()[0].after, "key 1");
  backfill(two, 1, {rowOf(second, 9, two)}, true);
  loading = device.inbox().loading();
  ASSERT_THAT(loading, SizeIs(1));
  EXPECT_EQ(loading[0].scope, one);
  EXPECT_TRUE(holds(first) && holds(second));
  // The same grant once more changes nothing.
  apply({InGrant{two, 1, true, 11, false, 2}});
  EXPECT_THAT(device.inbox().loading(), SizeIs(1));
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

TEST_F(InboxOf, keepsWhatItCanNotReadAndGoesOn) {
  Comment comment = commentOf(one, "fine");
  InRow broken = rowOf(comment, 20, one);
  setField(broken.fields, fieldNumber(&Comment::text), Value{std::int64_t{5}});
  const InRow unknown{4000, device.store->newId(), 21, one, {{10, Value{std::string("x")}}}};
  apply({broken, unknown}, 22);
  EXPECT_FALSE(holds(comment));
  EXPECT_EQ(device.inbox().cursor(), 22U);
  EXPECT_EQ(device.inbox().digestOf(one).n, 2U);
  ASSERT_TRUE(device.inbox().retryBad());
  EXPECT_EQ(device.inbox().digestOf(one).n, 2U);
  apply({rowOf(comment, 23, one)});
  EXPECT_TRUE(holds(comment));
  const auto digest = device.inbox().digestOf(one);
  EXPECT_EQ(digest.n, 2U);
  EXPECT_EQ(digest.sum, digestShare(comment.id, 23) + digestShare(unknown.id, 21));
}

TEST_F(InboxOf, handsOnFieldsThatItDoesNotKnow) {
  Comment comment = commentOf(one, "fine");
  InRow row = rowOf(comment, 20, one);
  setField(row.fields, 900, Value{std::string("of a newer version")});
  apply({row});
  EXPECT_EQ(textOf(device.store->readRow(Kind::comment, comment.id)->at(900)), "of a newer version");
  ASSERT_TRUE(device.store->write(UpdateOf<Comment>(comment.id).with(&Comment::customer, two).edit));
  EXPECT_EQ(textOf(device.store->readRow(Kind::comment, comment.id)->at(900)), "of a newer version");
}

TEST_F(InboxOf, aPageIsAppliedWholeOrNotAtAll) {
  const Comment comment = commentOf(one, "half");
  {
    Transaction outer(device.store->database());
    apply({rowOf(comment, 20, one)}, 25);
    EXPECT_TRUE(holds(comment));
  }
  EXPECT_FALSE(holds(comment));
  EXPECT_EQ(device.inbox().cursor(), 0U);
}

TEST_F(InboxOf, aChangedRoleOfOnesOwnCountsFromThenOn) {
  Person person;
  person.id = device.person;
  person.name = "Jane";
  person.role = "office";
  InPage page;
  page.items.emplace_back(InRow{static_cast<std::uint32_t>(Kind::person), person.id, 20, scopes::reference(),
                                toRow(person).fields()});
  ASSERT_TRUE(device.inbox().apply(page));
  EXPECT_EQ(device.store->actor().role, "office");
}

TEST_F(InboxOf, aNewDeviceBeginsAtThePresentRevision) {
  ASSERT_TRUE(device.inbox().begin(3, 77));
  EXPECT_EQ(device.inbox().epoch(), 3U);
  EXPECT_EQ(device.inbox().cursor(), 77U);
  const Comment comment = commentOf(one, "x");
  ASSERT_TRUE(device.store->write(insertOf(comment)));
  EXPECT_EQ(device.outbox().open()[0].base, 77U);
}

} // namespace
} // namespace leadhand::test
