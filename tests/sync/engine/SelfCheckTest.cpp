// Each self-check is seen to find what was broken on purpose, and to mend it.
#include "core/store/SelfCheck.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/sync/engine/EngineRig.h"
#include "tests/sync/engine/World.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

/// Behind the store's back: the row goes or changes, and the counts stay.
void spoil(Phone& phone, const std::string& sql) {
  TestDevice::must(phone.store->database().execute(sql));
}

struct Pair {
  Pair() : jane(world.office, world.jane, 31) {
    EXPECT_TRUE(world.settle(jane));
    for (int i = 0; i < 5; ++i)
      comments.push_back(writeComment(jane, world.customers[0], "comment " + std::to_string(i)));
    jane.feed(event::WorkWritten{});
    EXPECT_TRUE(world.settle(jane));
  }
  /// Something of the customer moves at the office, so that its digest is sent.
  void move() {
    world.office.write({UpdateOf<Customer>(world.customers[0])
                            .with(&Customer::phone, "555-" + std::to_string(++moves))
                            .edit});
  }
  void day() {
    world.office.clock.step(25LL * 3600 * 1000);
    jane.clock.step(25LL * 3600 * 1000);
  }
  void expectEqual() {
    EXPECT_THAT(SelfCheck(*jane.store).findings(), testing::IsEmpty());
    for (int i = 0; i < 3; ++i)
      EXPECT_EQ(jane.inbox().digestOf(world.customers[i]).sum,
                world.office.store().digest(world.customers[i]).sum);
  }
  World world;
  Phone jane;
  std::vector<Id> comments;
  int moves = 0;
};

TEST(SelfCheck, keepsEachScopesDigest) {
  Pair pair;
  pair.expectEqual();
  EXPECT_GT(SelfCheck(*pair.jane.store).keptOf(pair.world.customers[0]).n, 5U);
}

TEST(SelfCheck, findsAndFetchesARowThatIsMissing) {
  Pair pair;
  spoil(pair.jane, "DELETE FROM comment WHERE text = 'comment 2'");
  spoil(pair.jane, "DELETE FROM scope_tally"); // the next count sees what is there
  EXPECT_THAT(SelfCheck(*pair.jane.store).findings(), testing::Not(testing::IsEmpty()));
  pair.move();
  ASSERT_TRUE(pair.world.settle(pair.jane));
  EXPECT_TRUE(pair.jane.store->read<Comment>(pair.comments[2]));
  pair.expectEqual();
  EXPECT_EQ(pair.jane.store->meta("degraded").value_or(""), "");
}

TEST(SelfCheck, takesAwayARowThatTheOfficeDoesNotHold) {
  Pair pair;
  const Id id = pair.jane.store->newId();
  Statement add = pair.jane.store->database().prepare("INSERT INTO comment(id, customer, text, scope, rev) "
                                                      "SELECT ?1, customer, 'ghost', scope, rev FROM comment "
                                                      "WHERE text = 'comment 1'");
  TestDevice::must(add.bind(1, id).run());
  TestDevice::must(SelfCheck(*pair.jane.store).recount());
  pair.move();
  ASSERT_TRUE(pair.world.settle(pair.jane));
  EXPECT_FALSE(pair.jane.store->read<Comment>(id));
  pair.expectEqual();
}

TEST(SelfCheck, mendsARowWhoseRevisionIsAheadOfTheOffice) {
  Pair pair;
  spoil(pair.jane, "UPDATE comment SET rev = rev + 1000, text = 'bent' WHERE text = 'comment 3'");
  TestDevice::must(SelfCheck(*pair.jane.store).recount());
  pair.move();
  ASSERT_TRUE(pair.world.settle(pair.jane));
  EXPECT_EQ(pair.jane.store->read<Comment>(pair.comments[3])->text, "comment 3");
  pair.expectEqual();
}

TEST(SelfCheck, comparesEverythingOnceADay) {
  Pair pair;
  spoil(pair.jane, "DELETE FROM comment WHERE text = 'comment 4'");
  TestDevice::must(SelfCheck(*pair.jane.store).recount());
  ASSERT_TRUE(pair.world.settle(pair.jane));
  EXPECT_FALSE(pair.jane.store->read<Comment>(pair.comments[4])) << "nothing moved, the day is not over";
  pair.day();
  ASSERT_TRUE(pair.world.settle(pair.jane));
  EXPECT_TRUE(pair.jane.store->read<Comment>(pair.comments[4]));
  pair.expectEqual();
}

TEST(SelfCheck, aCountThatIsOffIsCountedAnew) {
  Pair pair;
  spoil(pair.jane, "UPDATE scope_tally SET n = n + 7");
  pair.day();
  ASSERT_TRUE(pair.world.settle(pair.jane));
  pair.expectEqual();
}

TEST(SelfCheck, keepsWorkOfItsOwnThroughARepair) {
  Pair pair;
  spoil(pair.jane, "DELETE FROM comment WHERE text = 'comment 0'");
  TestDevice::must(SelfCheck(*pair.jane.store).recount());
  const Id mine = writeComment(pair.jane, pair.world.customers[0], "not sent yet");
  pair.move();
  ASSERT_TRUE(pair.world.settle(pair.jane));
  EXPECT_TRUE(pair.jane.store->read<Comment>(mine));
  EXPECT_TRUE(pair.jane.store->read<Comment>(pair.comments[0]));
  EXPECT_EQ(pair.world.office.read<Comment>(mine).text, "not sent yet");
}

TEST(SelfCheck, countsWhatItMadeWhereTheOfficeHasItUntilItsMoveGetsThere) {
  Pair pair;
  const Id comment = writeComment(pair.jane, Id{}, "whose is it?");
  pair.jane.feed(event::WorkWritten{});
  if (!pair.jane.due)
    pair.jane.feed(event::SyncAsked{});
  ASSERT_TRUE(pair.jane.due) << "it is on its way";
  const Id smith = pair.world.customers[0];
  TestDevice::must(pair.jane.store->write(UpdateOf<Comment>(comment).with(&Comment::customer, smith).edit));
  EXPECT_EQ(pair.jane.store->read<Comment>(comment)->scope, smith);
  pair.world.carry(pair.jane, {});
  const Id intake = scopes::intake(pair.world.jane);
  for (const Id& scope : {intake, smith})
    EXPECT_EQ(pair.jane.inbox().digestOf(scope).sum, pair.world.office.store().digest(scope).sum);
  EXPECT_GT(SelfCheck(*pair.jane.store).keptOf(intake).n, 0U);
  EXPECT_EQ(pair.jane.store->read<Comment>(comment)->customer, smith) << "on the screen it is linked";
  ASSERT_TRUE(pair.jane.due);
  v1::SyncRequest request;
  ASSERT_TRUE(unpackMessage(pair.jane.due->body, request));
  EXPECT_EQ(request.sync().lists_size(), 0) << "nothing to repair";
  ASSERT_TRUE(pair.world.settle(pair.jane));
  EXPECT_EQ(pair.jane.store->read<Comment>(comment)->scope, smith);
  pair.expectEqual();
}

// --- an office that says something else than it has

Id loadedScope(EngineRig& rig) {
  const Id scope = rig.device.store->newId();
  rig.start();
  v1::SyncReply reply = rig.okAt(EngineRig::firstRev + 1);
  v1::Grant& grant = *reply.mutable_ok()->add_items()->mutable_grant();
  grant.set_scope(std::string(scope.raw()));
  grant.set_generation(1);
  grant.set_given(true);
  grant.set_rev(EngineRig::firstRev + 1);
  rig.reply(reply);
  reply = rig.okAt(EngineRig::firstRev + 1);
  v1::BackfillPage& page = *reply.mutable_ok()->add_backfill();
  page.set_scope(std::string(scope.raw()));
  page.set_generation(1);
  page.set_last(true);
  for (int i = 0; i < 40; ++i) {
    v1::Row& row = *page.add_rows();
    row.set_kind(static_cast<std::uint32_t>(Kind::comment));
    row.set_id(std::string(rig.device.store->newId().raw()));
    row.set_rev(EngineRig::firstRev - 50 + static_cast<std::uint64_t>(i));
    row.set_scope(std::string(scope.raw()));
  }
  rig.reply(reply);
  EXPECT_TRUE(rig.engine->settled());
  return scope;
}

TEST(SelfCheck, isDegradedWhenARepairDoesNotHelp) {
  EngineRig rig;
  const Id scope = loadedScope(rig);
  const auto answered = [&](bool withList) {
    v1::SyncReply reply = rig.okAt(EngineRig::firstRev + 1);
    v1::Digest& digest = *reply.mutable_ok()->add_digests();
    digest.set_scope(std::string(scope.raw()));
    digest.set_n(99);
    if (withList) {
      reply.mutable_ok()->clear_digests();
      v1::ScopeList& list = *reply.mutable_ok()->add_lists();
      list.set_scope(std::string(scope.raw()));
      list.set_last(true);
      Statement rows = rig.device.store->database().prepare("SELECT id, rev FROM comment ORDER BY id");
      for (auto more = rows.step(); more && *more; more = rows.step()) {
        v1::RowStamp& stamp = *list.add_rows();
        stamp.set_kind(static_cast<std::uint32_t>(Kind::comment));
        stamp.set_id(rows.blob(0));
        stamp.set_rev(static_cast<std::uint64_t>(rows.integer(1)));
      }
    }
    return reply;
  };
  rig.step(event::SyncAsked{});
  rig.reply(answered(false));
  ASSERT_EQ(rig.asked().sync().lists_size(), 1);
  rig.reply(answered(true));
  ASSERT_EQ(rig.asked().sync().check_size(), 1);
  EXPECT_EQ(rig.device.store->meta("degraded").value_or(""), "");
  rig.reply(answered(false));
  EXPECT_EQ(rig.device.store->meta("degraded").value_or(""), scope.text());
  EXPECT_EQ(rig.asked().sync().degraded_size(), 1) << "the office is told in the same exchange";
  rig.reply(rig.okAt(EngineRig::firstRev + 1));
  EXPECT_TRUE(rig.engine->settled());
  rig.step(event::SyncAsked{});
  v1::SyncReply good = rig.okAt(EngineRig::firstRev + 1);
  const Inbox::Digest real = rig.device.inbox().digestOf(scope);
  v1::Digest& digest = *good.mutable_ok()->add_digests();
  digest.set_scope(std::string(scope.raw()));
  digest.set_n(real.n);
  digest.set_sum(real.sum);
  rig.reply(good);
  EXPECT_EQ(rig.device.store->meta("degraded").value_or("?"), "") << "agrees again";
  EXPECT_EQ(rig.asked().sync().degraded_size(), 0) << "and of that too";
}

/// The first rows of the scope leave.
v1::SyncReply exitsOf(EngineRig& rig, const Id& scope, int count, std::uint64_t rev) {
  v1::SyncReply reply = rig.okAt(rev);
  Statement rows = rig.device.store->database().prepare("SELECT id FROM comment ORDER BY id");
  for (auto more = rows.step(); more && *more && count-- > 0; more = rows.step()) {
    v1::Exit& exit = *reply.mutable_ok()->add_items()->mutable_exit();
    exit.set_kind(static_cast<std::uint32_t>(Kind::comment));
    exit.set_id(rows.blob(0));
    exit.set_scope(std::string(scope.raw()));
    exit.set_rev(rev);
  }
  return reply;
}

TEST(SelfCheck, aPullThatTakesTooMuchInManyPagesIsAskedForAgainToo) {
  EngineRig rig;
  const Id scope = loadedScope(rig);
  const auto held = [&] { return rig.device.inbox().digestOf(scope).n; };
  const auto page = [&](std::uint64_t rev) {
    v1::SyncReply reply = exitsOf(rig, scope, 8, rev);
    reply.mutable_ok()->set_complete(false);
    return reply;
  };
  rig.step(event::SyncAsked{});
  rig.reply(page(EngineRig::firstRev + 2));
  EXPECT_EQ(held(), 32U) << "a handful is nothing to wonder at";
  const v1::SyncReply second = page(EngineRig::firstRev + 3);
  rig.reply(second);
  EXPECT_EQ(held(), 32U) << "with what the page before took it is more than can be believed";
  ASSERT_EQ(rig.engine->state(), EngineState::requesting);
  rig.reply(second);
  EXPECT_EQ(held(), 24U) << "said twice";
  rig.reply(page(EngineRig::firstRev + 4));
  EXPECT_EQ(held(), 16U) << "and for this pull it stands";
  rig.reply(rig.okAt(EngineRig::firstRev + 4));
  ASSERT_TRUE(rig.engine->settled());
  rig.step(event::SyncAsked{});
  rig.reply(exitsOf(rig, scope, 11, EngineRig::firstRev + 5));
  EXPECT_EQ(held(), 16U) << "the next pull is another one";
}

TEST(SelfCheck, aPageThatCouldNotBeKeptDoesNotCountTwice) {
  EngineRig rig;
  const Id scope = loadedScope(rig);
  const auto held = [&] { return rig.device.inbox().digestOf(scope).n; };
  v1::SyncReply page = exitsOf(rig, scope, 8, EngineRig::firstRev + 2);
  page.mutable_ok()->set_complete(false);
  rig.step(event::SyncAsked{});
  {
    const StatementStrike next(rig.device.store->database().handle(), "COMMIT", 1);
    rig.reply(page);
    ASSERT_TRUE(next.struck());
  }
  ASSERT_EQ(rig.engine->state(), EngineState::waitingToRetry);
  ASSERT_EQ(held(), 40U);
  rig.step(event::TimerFired{});
  rig.reply(page);
  EXPECT_EQ(held(), 32U) << "nothing of it had left before";
}

TEST(SelfCheck, aPullThatTakesTooMuchIsAskedForAgain) {
  EngineRig rig;
  const Id scope = loadedScope(rig);
  const auto exits = [&](int count, std::uint64_t rev) { return exitsOf(rig, scope, count, rev); };
  const auto held = [&] { return rig.device.inbox().digestOf(scope).n; };
  rig.step(event::SyncAsked{});
  rig.reply(exits(3, EngineRig::firstRev + 2));
  EXPECT_EQ(held(), 37U) << "a handful is nothing to wonder at";
  rig.step(event::SyncAsked{});
  rig.reply(exits(20, EngineRig::firstRev + 3));
  EXPECT_EQ(held(), 37U);
  EXPECT_EQ(rig.device.inbox().cursor(), EngineRig::firstRev + 2);
  ASSERT_EQ(rig.engine->state(), EngineState::requesting);
  rig.reply(rig.okAt(EngineRig::firstRev + 3));
  EXPECT_EQ(held(), 37U) << "it was a mistake";
  rig.step(event::SyncAsked{});
  rig.reply(exits(20, EngineRig::firstRev + 4));
  EXPECT_EQ(held(), 37U);
  rig.reply(exits(20, EngineRig::firstRev + 4));
  EXPECT_EQ(held(), 17U) << "said twice";
  rig.step(event::SyncAsked{});
  v1::SyncReply taken = exits(17, EngineRig::firstRev + 5);
  v1::Grant& grant = *taken.mutable_ok()->add_items()->mutable_grant();
  grant.set_scope(std::string(scope.raw()));
  grant.set_generation(2);
  grant.set_rev(EngineRig::firstRev + 5);
  rig.reply(taken);
  EXPECT_EQ(held(), 0U) << "a revocation says it all";
}

TEST(SelfCheck, findingsNameWhatIsOff) {
  TestDevice device;
  Comment comment;
  comment.id = device.store->newId();
  comment.freeName = "Mrs. Smith";
  comment.saidOn = *Date::fromIso("2011-09-01");
  comment.text = "pruning";
  TestDevice::must(device.store->write(insertOf(comment)));
  ASSERT_TRUE(device.store->indexTail(1000));
  const SelfCheck check(*device.store);
  EXPECT_THAT(check.findings(), testing::IsEmpty());
  TestDevice::must(device.store->database().execute("DELETE FROM search_words"));
  EXPECT_THAT(check.findings(), testing::ElementsAre(testing::HasSubstr("search: comment")));
  TestDevice::must(device.store->database().execute("UPDATE search_mark SET n = 0"));
  EXPECT_THAT(check.findings(), testing::IsEmpty()) << "not indexed yet, and known to be";
  TestDevice::must(device.store->database().execute("DELETE FROM outbox"));
  EXPECT_THAT(check.findings(), testing::ElementsAre(testing::HasSubstr("not in the outbox")));
  TestDevice::must(device.store->database().execute("DELETE FROM comment"));
  TestDevice::must(device.store->database().execute(
      "INSERT INTO scope_tally VALUES(x'00112233445566778899AABBCCDDEEFF', 1, 1)"));
  EXPECT_THAT(check.findings(), testing::ElementsAre(testing::HasSubstr("digest: ")));
}

} // namespace
} // namespace leadhand::test
