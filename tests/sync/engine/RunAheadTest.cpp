// A month's work goes out in many requests: the next one is under way while the answer before it is stored.
#include "core/store/Outbox.h"
#include "tests/sync/engine/World.h"

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

  [[nodiscard]] v1::Sync asked() const {
    v1::SyncRequest request;
    EXPECT_TRUE(jane.due && unpackMessage(jane.due->body, request));
    return request.sync();
  }
  void answerOne() {
    const effect::Send send = *std::exchange(jane.due, std::nullopt);
    jane.feed(world.answer(send));
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
  const effect::Send send = *std::exchange(jane.due, std::nullopt);
  v1::SyncReply reply;
  ASSERT_TRUE(unpackMessage(world.answer(send).body, reply));
  reply.mutable_ok()->mutable_results(0)->set_clean(false);
  jane.holds = false;
  jane.feed(World::carried(send, reply));
  EXPECT_FALSE(jane.holds);
}

} // namespace
} // namespace leadhand::test
