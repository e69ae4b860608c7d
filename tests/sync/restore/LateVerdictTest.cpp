// A device hears a second verdict: of work that the office takes in after all.
#include "core/store/SelfCheck.h"
#include "tests/sync/engine/World.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

class LateVerdict : public testing::Test {
 protected:
  LateVerdict() : jane(world.office, world.jane, 31) { EXPECT_TRUE(world.settle(jane)); }
  /// She writes about a customer whom she was taken from, and knows it.
  Id refusedComment() {
    for (const Visit& visit : world.office.all<Visit>("customer = ?1", {valueOf(world.customers[0])}))
      world.office.write(
          {UpdateOf<Visit>(visit.id).with(&Visit::date, world.office.today().plusDays(-60)).edit});
    EXPECT_TRUE(world.settle(jane));
    const Id id = writeComment(jane, world.customers[0], "She wants no ivy");
    jane.feed(event::WorkWritten{});
    EXPECT_TRUE(world.settle(jane));
    EXPECT_EQ(jane.outbox().counts().needsAttention, 1);
    return id;
  }
  std::int64_t waiting() { return world.office.hub().quarantine(false).at(0).row.n; }
  World world;
  Phone jane;
};

TEST_F(LateVerdict, ofQuarantinedWorkEndsItsNeedForAttention) {
  const Id id = refusedComment();
  ASSERT_TRUE(world.office.hub().replay(waiting()));
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(jane.outbox().counts().needsAttention, 0);
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
  const auto comment = jane.store->read<Comment>(id);
  ASSERT_TRUE(comment);
  EXPECT_GT(comment->rev, 0U);
  EXPECT_EQ(comment->text, "She wants no ivy");
  EXPECT_THAT(SelfCheck(*jane.store).findings(), testing::IsEmpty());
  world.office.expectWhole();
}

TEST_F(LateVerdict, isHeardThroughLostAnswersAndARestart) {
  const Id id = refusedComment();
  ASSERT_TRUE(world.office.hub().replay(waiting()));
  for (int i = 0; i < 3; ++i)
    world.carry(jane, {.loseReply = 100});
  jane.restart();
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(jane.outbox().counts().needsAttention, 0);
  EXPECT_GT(jane.store->read<Comment>(id)->rev, 0U);
}

TEST_F(LateVerdict, ofDiscardedWorkLeavesTheDraftWithItsAuthor) {
  const Id id = refusedComment();
  ASSERT_TRUE(world.office.hub().discard(waiting(), "said twice"));
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(jane.outbox().counts().needsAttention, 1);
  EXPECT_EQ(jane.store->read<Comment>(id)->text, "She wants no ivy");
}

} // namespace
} // namespace leadhand::test
