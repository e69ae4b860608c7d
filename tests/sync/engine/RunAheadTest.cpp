// A month's work goes out in many requests: the next one is under way while the answer before it is stored.
#include "core/store/Outbox.h"
#include "tests/sync/engine/World.h"

#include <algorithm>
#include <functional>

namespace leadhand::test {
namespace {

class RunAhead : public testing::Test {
 protected:
  RunAhead() {
    jane.limits.pushChanges = 2;
    jane.limits.mostPushChanges = 2;
    jane.restart();
    EXPECT_TRUE(world.settle(jane));
    for (int i = 0; i < written; ++i)
      writeComment(jane, world.customers[static_cast<std::size_t>(i) % 3], "Line " + std::to_string(i));
    jane.feed(event::WorkWritten{});
  }

  [[nodiscard]] v1::SyncRequest request() const {
    v1::SyncRequest request;
    EXPECT_TRUE(jane.due && unpackMessage(jane.due->body, request));
    return request;
  }
  [[nodiscard]] v1::Sync asked() const { return request().sync(); }
  void answerOne() {
    const effect::Send send = *std::exchange(jane.due, std::nullopt);
    jane.feed(world.answer(send));
  }
  /// As the office might have said it instead.
  void answerChanged(const std::function<void(v1::SyncOk&)>& change) {
    const effect::Send send = *std::exchange(jane.due, std::nullopt);
    v1::SyncReply reply;
    ASSERT_TRUE(unpackMessage(world.answer(send).body, reply));
    change(*reply.mutable_ok());
    jane.holds = false;
    jane.feed(World::carried(send, reply));
  }
  /// Until an answer has been heard and is not stored.
  void goUntilHeld() {
    for (int i = 0; i < written && jane.due && !jane.holds; ++i)
      answerOne();
    ASSERT_TRUE(jane.holds);
    ASSERT_TRUE(jane.due);
  }
  [[nodiscard]] std::uint64_t stored() { return jane.outbox().ackedSeq(); }
  void expectAllThereOnce() {
    EXPECT_EQ(world.office.all<Comment>().size(), static_cast<std::size_t>(written));
    EXPECT_EQ(jane.outbox().counts().waiting, 0);
    EXPECT_EQ(jane.outbox().counts().needsAttention, 0);
    EXPECT_TRUE(jane.outbox().audit().empty());
    EXPECT_EQ(jane.inbox().cursor(), world.office.hub().store().rev());
    for (const Comment& comment : jane.store->select<Comment>("1"))
      EXPECT_EQ(jane.outbox().receiptOf(Kind::comment, comment.id), "accepted");
  }

  static constexpr int written = 14;
  World world;
  Phone jane{world.office, world.jane, 51};
};

TEST_F(RunAhead, theNextRequestIsMadeBeforeTheAnswerIsStored) {
  goUntilHeld();
  const std::uint64_t before = stored();
  EXPECT_EQ(asked().acked_seq(), before) << "what is not on this disk is not acknowledged";
  EXPECT_EQ(asked().heard_seq(), before + 2);
  EXPECT_EQ(asked().push(0).seq(), before + 3);
  EXPECT_GT(asked().cursor(), jane.inbox().cursor());
  jane.feed(event::StoreAnswer{});
  EXPECT_EQ(stored(), before + 2);
  EXPECT_FALSE(jane.engine->settled());
  answerOne();
  EXPECT_EQ(world.said.ok().results_size(), 2) << "what was heard is not said again";
  EXPECT_FALSE(world.said.ok().has_changed_fold());
}

TEST_F(RunAhead, endsWithARequestThatComparesAllOfIt) {
  int held = 0;
  for (int i = 0; i < written && jane.due; ++i) {
    held += jane.holds ? 1 : 0;
    answerOne();
  }
  EXPECT_GE(held, 3);
  EXPECT_TRUE(world.said.ok().has_changed_fold());
  EXPECT_TRUE(jane.engine->settled());
  EXPECT_EQ(jane.engine->sent(), static_cast<std::uint64_t>(written));
  EXPECT_EQ(jane.store->meta("compared_to").value_or("0"), "0");
  expectAllThereOnce();
}

TEST_F(RunAhead, aProcessThatEndsWithAnAnswerUnstoredHearsItAgain) {
  goUntilHeld();
  const std::uint64_t before = stored();
  (void)world.answer(*jane.due); // the office has taken this one too
  jane.restart();
  EXPECT_EQ(stored(), before);
  ASSERT_TRUE(world.settle(jane));
  expectAllThereOnce();
}

TEST_F(RunAhead, whatComesFirstHasTheAnswerStored) {
  goUntilHeld();
  const std::uint64_t before = stored();
  jane.feed(event::WorkWritten{});
  EXPECT_EQ(stored(), before + 2);
  ASSERT_TRUE(world.settle(jane));
  expectAllThereOnce();
}

TEST_F(RunAhead, nothingCountsBehindAnAnswerThatCouldNotBeStored) {
  goUntilHeld();
  const std::uint64_t before = stored();
  const effect::Send out = *std::exchange(jane.due, std::nullopt);
  TestDevice::must(jane.store->database().execute("PRAGMA query_only = ON"));
  jane.feed(event::StoreAnswer{});
  TestDevice::must(jane.store->database().execute("PRAGMA query_only = OFF"));
  EXPECT_EQ(jane.engine->state(), EngineState::waitingToRetry);
  jane.feed(world.answer(out));
  EXPECT_EQ(stored(), before) << "it would leave a gap";
  ASSERT_TRUE(world.settle(jane));
  expectAllThereOnce();
}

TEST_F(RunAhead, anAnswerThatBringsMoreThanVerdictsIsStoredFirst) {
  Phone mark(world.office, world.mark, 52);
  ASSERT_TRUE(world.settle(mark));
  goUntilHeld();
  jane.feed(event::StoreAnswer{});
  writeComment(mark, world.customers[0], "Somebody else's");
  ASSERT_TRUE(world.settle(mark));
  jane.holds = false;
  answerOne();
  ASSERT_FALSE(world.said.ok().items().empty());
  EXPECT_FALSE(jane.holds);
  EXPECT_EQ(asked().acked_seq(), stored());
  EXPECT_EQ(asked().cursor(), jane.inbox().cursor());
}

TEST_F(RunAhead, aRefusalIsStoredBeforeWhatFollowsItGoesOut) {
  goUntilHeld();
  jane.feed(event::StoreAnswer{});
  answerChanged([](v1::SyncOk& ok) { ok.mutable_results(0)->set_clean(false); });
  EXPECT_FALSE(jane.holds);
}

/// What an answer says beside its verdicts, or does not say of them.
struct Beside {
  std::string name;
  std::function<void(v1::SyncOk&)> change;
  bool isHeld = false;
};
class RunAheadBeside : public RunAhead, public testing::WithParamInterface<Beside> {};

TEST_P(RunAheadBeside, isStoredBeforeWhatFollowsItGoesOut) {
  goUntilHeld();
  jane.feed(event::StoreAnswer{});
  answerChanged(GetParam().change);
  EXPECT_EQ(jane.holds, GetParam().isHeld);
}

INSTANTIATE_TEST_SUITE_P(
    Of, RunAheadBeside,
    testing::Values(
        Beside{"nothing", [](v1::SyncOk&) {}, true},
        Beside{"aPageThatGoesOn", [](v1::SyncOk& ok) { ok.set_complete(false); }},
        Beside{"rowsOfAScope", [](v1::SyncOk& ok) { ok.add_backfill()->set_scope(std::string(16, 's')); }},
        Beside{"aDigest", [](v1::SyncOk& ok) { ok.add_digests()->set_scope(std::string(16, 's')); }},
        Beside{"aList", [](v1::SyncOk& ok) { ok.add_lists()->set_scope(std::string(16, 's')); }},
        Beside{"offersLookedAt", [](v1::SyncOk& ok) { ok.set_salvaged(1); }},
        Beside{"aComparisonOfAll", [](v1::SyncOk& ok) { ok.set_all_fold(1); }},
        Beside{"aSweep", [](v1::SyncOk& ok) { ok.mutable_swept()->set_last(true); }},
        Beside{"noVerdict", [](v1::SyncOk& ok) { ok.clear_results(); }},
        Beside{"noVerdictOfTheLast", [](v1::SyncOk& ok) { ok.mutable_results()->RemoveLast(); }}),
    [](const auto& beside) { return beside.param.name; });

TEST_F(RunAhead, onlySoManyTimesInARow) {
  jane.due.reset();
  jane.limits.runAhead = 2;
  jane.restart();
  int inARow = 0;
  int most = 0;
  for (int i = 0; i < written && jane.due; ++i) {
    jane.holds = false;
    answerOne();
    inARow = jane.holds ? inARow + 1 : 0;
    most = std::max(most, inARow);
  }
  EXPECT_EQ(most, 2);
  expectAllThereOnce();
}

TEST_F(RunAhead, aHelloThatIsDueAndItsWelcomeComeFirst) {
  jane.due.reset();
  jane.limits.helloMs = 300'000;
  jane.restart();
  goUntilHeld();
  jane.feed(event::StoreAnswer{});
  jane.holds = false;
  jane.clock.step(jane.limits.helloMs);
  answerOne();
  EXPECT_FALSE(jane.holds);
  ASSERT_TRUE(request().has_hello());
  answerOne();
  EXPECT_FALSE(jane.holds) << "the welcome is kept with its answer";
  EXPECT_FALSE(request().has_hello());
  ASSERT_TRUE(world.settle(jane));
  expectAllThereOnce();
}

TEST_F(RunAhead, whatDiffersIsLookedForFirst) {
  answerOne();
  answerChanged([](v1::SyncOk& ok) { ok.set_changed_fold(ok.changed_fold() ^ 1U); });
  ASSERT_TRUE(jane.holds);
  jane.feed(event::StoreAnswer{});
  jane.holds = false;
  answerOne();
  EXPECT_FALSE(jane.holds);
  EXPECT_TRUE(asked().has_sweep());
  ASSERT_TRUE(world.settle(jane));
  expectAllThereOnce();
}

/// Its rows have to come whole: an office that was restored since may have answered it another way.
TEST_F(RunAhead, whatMayHaveGoneOutBeforeWaitsForItsAnswer) {
  jane.due.reset();
  jane.limits.pushChanges = jane.limits.mostPushChanges = written;
  jane.restart();
  const auto sentOnce = [this] { return asked().push_size() == written; };
  for (int i = 0; i < written && !sentOnce(); ++i)
    answerOne();
  ASSERT_TRUE(sentOnce()); // and it never comes there
  for (int i = 0; i < 4; ++i)
    writeComment(jane, world.customers[0], "Later " + std::to_string(i));
  jane.limits.pushChanges = jane.limits.mostPushChanges = 2;
  jane.restart();
  while (jane.due && stored() < written) {
    jane.holds = false;
    answerOne();
    EXPECT_FALSE(jane.holds) << stored();
  }
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(world.office.all<Comment>().size(), static_cast<std::size_t>(written) + 4);
}

/// Each answer is stored as that to its own request, not to the one that is out by then.
TEST_F(RunAhead, whatWasNotYetComparedIsComparedAtTheEnd) {
  jane.due.reset();
  for (int i = 0; i < 4; ++i)
    writeComment(jane, world.customers[2], "Last " + std::to_string(i));
  jane.restart();
  for (int i = 0; i < 2 * written && jane.due; ++i)
    answerOne();
  EXPECT_TRUE(world.said.ok().has_changed_fold());
  EXPECT_FALSE(world.said.ok().has_swept()) << "nothing differed";
  EXPECT_TRUE(jane.engine->settled());
  EXPECT_EQ(jane.store->meta("compared_to").value_or("0"), "0");
}

/// Before what it held has been offered to an office that was restored, nothing of its own goes out.
TEST_F(RunAhead, waitsForWhatARestoredOfficeIsToBeOffered) {
  goUntilHeld();
  jane.feed(event::StoreAnswer{});
  const v1::Sync sent = asked();
  const std::uint64_t restored = jane.inbox().cursor() - 1;
  v1::SyncReply turned;
  turned.mutable_new_epoch()->set_epoch(jane.inbox().epoch() + 1);
  turned.mutable_new_epoch()->set_restore_rev(restored);
  turned.mutable_new_epoch()->set_last_seq(sent.push(sent.push_size() - 1).seq());
  jane.feed(World::carried(*std::exchange(jane.due, std::nullopt), turned));
  ASSERT_EQ(asked().push_size(), 0);
  v1::SyncReply reply;
  v1::SyncOk& ok = *reply.mutable_ok();
  ok.set_complete(true);
  ok.set_cursor(restored);
  for (const v1::Group& group : sent.push()) {
    ok.add_results()->set_seq(group.seq());
    ok.mutable_results()->rbegin()->set_verdict(v1::APPLIED);
    ok.mutable_results()->rbegin()->set_result_rev(restored);
  }
  jane.feed(World::carried(*std::exchange(jane.due, std::nullopt), reply));
  EXPECT_EQ(stored(), ok.results().rbegin()->seq());
  EXPECT_EQ(asked().push_size(), 0);
  EXPECT_GT(asked().salvage_size(), 0);
}

} // namespace
} // namespace leadhand::test
