#include "core/schema/Scope.h"
#include "tests/fakes/TestDevice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
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
  /// The first complete page after a restore.
  void strayPage(std::uint64_t cursor) {
    ASSERT_TRUE(device.inbox().doubtGrants(15));
    InPage page;
    page.cursor = cursor;
    page.complete = true;
    ASSERT_TRUE(device.inbox().apply(page));
  }
  /// What waits goes out, is answered, and the next page comes.
  void answerWhatWaits(std::uint64_t rev) {
    const auto groups = device.outbox().freeze(500, 256 * 1024);
    ASSERT_TRUE(groups && groups->size() == 1);
    ASSERT_TRUE(device.outbox().settle({{groups->front().seq, "applied", rev, "", ""}}));
    apply({}, rev);
  }
  /// n and sum as they are kept while rows come and go.
  std::pair<std::uint64_t, std::uint64_t> tallyOf(const Id& scope) {
    Statement query = device.store->database().prepare("SELECT n, digest FROM scope_tally WHERE scope = ?1");
    query.bindBlob(1, scope.raw());
    if (!query.step().value_or(false))
      return {};
    return {static_cast<std::uint64_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1))};
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
