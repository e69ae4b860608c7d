#include "core/schema/Scope.h"
#include "tests/core/InboxOf.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

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

TEST_F(InboxOf, countsWhatItCanNotReadAndNamesNoKindOfAnother) {
  const Comment comment = commentOf(one, "fine");
  InRow nobody = rowOf(comment, 20, one);
  nobody.id = Id{};
  InRow tooLarge = rowOf(comment, 21, one);
  tooLarge.kind += 0x10000U; // the same kind, if one looks at half of the number
  EXPECT_EQ(device.inbox().bad(), 0);
  apply({nobody, tooLarge});
  EXPECT_EQ(device.inbox().bad(), 2);
  EXPECT_FALSE(holds(comment));
}

TEST_F(InboxOf, aRowThatCanNotBeReadAnewCountsAtItsNewRevision) {
  const Comment comment = commentOf(one, "fine");
  apply({rowOf(comment, 20, one)});
  InRow broken = rowOf(comment, 21, one);
  setField(broken.fields, fieldNumber(&Comment::text), Value{std::int64_t{5}});
  apply({broken});
  EXPECT_EQ(device.store->read<Comment>(comment.id)->text, "fine") << "what could be read is still shown";
  const auto digest = device.inbox().digestOf(one);
  EXPECT_EQ(digest.n, 1U);
  EXPECT_EQ(digest.sum, digestShare(comment.id, 21));
  EXPECT_THAT(tallyOf(one), Pair(digest.n, digest.sum));
}

TEST_F(InboxOf, anExitTakesWhatCouldNotBeReadWithIt) {
  const Comment comment = commentOf(one, "fine");
  apply({rowOf(comment, 20, one)});
  InRow broken = rowOf(comment, 21, one);
  setField(broken.fields, fieldNumber(&Comment::text), Value{std::int64_t{5}});
  const InRow unknown{4000, device.store->newId(), 21, one, {}};
  const InRow larger{70'000, device.store->newId(), 21, one, {}};
  apply({broken, unknown, larger});
  apply({exitOf(comment, 21, two), exitOf(comment, 20, one)});
  EXPECT_EQ(device.inbox().bad(), 3) << "another scope's exit, and one of before";
  EXPECT_FALSE(holds(comment)) << "the row of before is gone with the exit of before";
  EXPECT_THAT(tallyOf(one), Pair(3U, device.inbox().digestOf(one).sum));
  apply({exitOf(comment, 22, one), InExit{4000, unknown.id, one, 22}, InExit{70'000, larger.id, one, 22}});
  EXPECT_EQ(device.inbox().bad(), 0);
  EXPECT_THAT(tallyOf(one), Pair(0U, 0U));
}

TEST_F(InboxOf, anExitOfWhatCanNotBeReadLeavesTheRowThatMovedOn) {
  const Comment comment = commentOf(two, "in its new scope");
  apply({rowOf(comment, 20, two)});
  InRow broken = rowOf(comment, 21, one); // it came back here, in words of a newer version
  setField(broken.fields, fieldNumber(&Comment::text), Value{std::int64_t{5}});
  apply({broken});
  apply({exitOf(comment, 22, one)});
  EXPECT_TRUE(holds(comment));
  EXPECT_THAT(tallyOf(two), Pair(1U, digestShare(comment.id, 20)));
  EXPECT_THAT(tallyOf(one), Pair(0U, 0U));
}

TEST_F(InboxOf, whatItKeptIsTriedAgainAndWhatIsTornStays) {
  ASSERT_TRUE(device.inbox().retryBad());
  const Comment comment = commentOf(one, "fine");
  InRow broken = rowOf(comment, 20, one);
  setField(broken.fields, fieldNumber(&Comment::text), Value{std::int64_t{5}});
  apply({broken});
  ASSERT_TRUE(device.store->database().execute("UPDATE inbox_bad SET raw = x'ffffff'"));
  ASSERT_TRUE(device.inbox().retryBad());
  EXPECT_EQ(device.inbox().bad(), 1) << "it counts until it comes anew";
  Statement sound = device.store->database().prepare("UPDATE inbox_bad SET raw = ?1");
  ASSERT_TRUE(sound.bindBlob(1, encodeFields(toRow(comment).fields())).run());
  ASSERT_TRUE(device.inbox().retryBad()); // as by a version that can read it
  EXPECT_EQ(device.inbox().bad(), 0);
  EXPECT_TRUE(holds(comment));
}

TEST_F(InboxOf, aRowAskedForAgainIsTakenAtTheSameRevision) {
  Comment comment = commentOf(one, "as it was heard");
  apply({rowOf(comment, 20, one)});
  comment.text = "as it is";
  InPage page;
  page.refetched.push_back(rowOf(comment, 20, one));
  ASSERT_TRUE(device.inbox().apply(page));
  EXPECT_EQ(device.store->read<Comment>(comment.id)->text, "as it is");
  EXPECT_THAT(tallyOf(one), Pair(1U, digestShare(comment.id, 20)));
}

TEST_F(InboxOf, takesATextThatIsLongerThanItWouldWrite) {
  Comment comment = commentOf(one, std::string(70'000, 'x'));
  apply({rowOf(comment, 20, one)});
  ASSERT_TRUE(holds(comment));
  EXPECT_EQ(device.store->read<Comment>(comment.id)->text.size(), 70'000U);
}

TEST_F(InboxOf, aScopeThatIsGrantedAgainIsLoadedAnew) {
  apply({InGrant{one, 1, true, 10, false, 0}});
  const Comment first = commentOf(one, "first");
  backfill(one, 1, {rowOf(first, 8, one)}, true);
  apply({InGrant{one, 1, false, 20, false, 0}});
  EXPECT_FALSE(holds(first));
  apply({InGrant{one, 2, true, 30, false, 0}});
  ASSERT_THAT(device.inbox().loading(), SizeIs(1));
  backfill(one, 2, {rowOf(first, 8, one)}, true);
  EXPECT_TRUE(holds(first));
}

TEST_F(InboxOf, theSameGenerationAtANewRevisionKeepsWhatIsLoaded) {
  apply({InGrant{one, 1, true, 10, false, 5}});
  const Comment first = commentOf(one, "first");
  backfill(one, 1, {rowOf(first, 8, one)}, false, "key 1");
  apply({InGrant{one, 1, true, 20, false, 2}}); // its turn comes earlier
  EXPECT_TRUE(holds(first));
  const auto loading = device.inbox().loading();
  ASSERT_THAT(loading, SizeIs(1));
  EXPECT_EQ(loading[0].after, "key 1");
  EXPECT_EQ(loading[0].order, 2U);
}

TEST_F(InboxOf, theGrantOfARestoredOfficeCountsThoughItsRevisionIsLower) {
  apply({InGrant{one, 2, true, 20, false, 0}}); // of the timeline that was lost
  apply({InGrant{one, 1, true, 10, false, 0}});
  ASSERT_THAT(device.inbox().scopes(), SizeIs(1));
  EXPECT_EQ(device.inbox().scopes()[0].generation, 1U);
}

TEST_F(InboxOf, pagesOfScopesThatAreNotLoadingAreLeftAlone) {
  const Comment first = commentOf(one, "first");
  backfill(one, 1, {rowOf(first, 8, one)}, true);
  EXPECT_FALSE(holds(first)) << "never granted";
  apply({InGrant{one, 1, true, 10, false, 0}});
  backfill(one, 1, {}, true);
  backfill(one, 1, {rowOf(first, 8, one)}, true);
  EXPECT_FALSE(holds(first)) << "loaded before";
}

TEST_F(InboxOf, theChainIsTakenWithTheRevisionItBelongsTo) {
  ASSERT_TRUE(device.inbox().begin(3, 77));
  apply({}, 77);
  EXPECT_EQ(device.inbox().chain(), "chain 77");
  apply({}, 77);
  EXPECT_EQ(device.inbox().cursor(), 77U);
}

TEST_F(InboxOf, anotherPersonsRoleIsNotOnesOwn) {
  Person person;
  person.id = device.store->newId();
  person.role = "owner";
  InPage page;
  page.items.emplace_back(InRow{static_cast<std::uint32_t>(Kind::person), person.id, 20, scopes::reference(),
                                toRow(person).fields()});
  ASSERT_TRUE(device.inbox().apply(page));
  EXPECT_EQ(device.store->actor().role, "lead_hand");
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
