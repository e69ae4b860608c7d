// When something reached the office: what a thread's receipt and the command line say.
#include "core/store/DeviceInside.h"
#include "core/store/Eviction.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"
#include "tests/sync/engine/World.h"

namespace leadhand::test {
namespace {

constexpr std::int64_t hourMs = 3'600'000;

class Arrival : public testing::Test {
 protected:
  Arrival() { EXPECT_TRUE(world.settle(jane)); }
  void passHours(std::int64_t hours) {
    jane.clock.step(hours * hourMs);
    world.office.clock.step(hours * hourMs);
  }
  [[nodiscard]] CommentView shown(Phone& phone, const Id& comment) {
    const auto view = DailyLog(*phone.store).show(comment);
    EXPECT_TRUE(view);
    return view ? *view : CommentView{};
  }

  World world;
  Phone jane{world.office, world.jane, 21};
};

TEST_F(Arrival, isToldByTheOfficesClock) {
  const Id comment = writeComment(jane, world.customers[0], "No German ivy");
  EXPECT_FALSE(shown(jane, comment).arrivedAt) << "it is on the phone alone";
  passHours(5);
  jane.clock.step(5 * hourMs / 60); // a phone that is five minutes ahead
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(shown(jane, comment).arrivedAt, world.office.clock.now());
}

TEST_F(Arrival, isTheFirstOneWhenTheAnswerWasLost) {
  const Id comment = writeComment(jane, world.customers[0], "No German ivy");
  const Instant taken = world.office.clock.now();
  for (int i = 0; i < 3; ++i)
    world.carry(jane, {.loseReply = 100});
  ASSERT_EQ(world.office.all<Comment>().size(), 1U);
  EXPECT_FALSE(shown(jane, comment).arrivedAt) << "nobody has told the phone yet";
  passHours(48);
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(shown(jane, comment).arrivedAt, taken);
}

TEST_F(Arrival, isKnownLongAfterTheEntryIsForgotten) {
  const Id comment = writeComment(jane, world.customers[0], "No German ivy");
  Opportunities::NewReferral referral;
  referral.customer = world.customers[0];
  referral.noticed = "Water stands on the path";
  referral.betterOff = "A dry path";
  const auto opportunity = Opportunities(*jane.store).refer(referral);
  ASSERT_TRUE(opportunity);
  ASSERT_TRUE(world.settle(jane));
  const Instant taken = world.office.clock.now();
  passHours(100 * 24);
  ASSERT_TRUE(jane.outbox().forgetCovered(0, jane.clock.now()));
  ASSERT_EQ(jane.outbox().counts().acknowledged, 0) << "the outbox still knows, so this shows nothing";
  EXPECT_EQ(shown(jane, comment).arrivedAt, taken);
  EXPECT_EQ(Opportunities(*jane.store).show(*opportunity)->arrivedAt, taken);
  jane.restart();
  EXPECT_EQ(shown(jane, comment).arrivedAt, taken);
}

TEST_F(Arrival, aClockThatIsYearsAheadForgetsNothing) {
  (void)writeComment(jane, world.customers[0], "No German ivy");
  ASSERT_TRUE(world.settle(jane));
  const auto kept = jane.outbox().counts().acknowledged;
  ASSERT_GT(kept, 0);
  jane.feed(event::SyncAsked{});
  ASSERT_TRUE(jane.due);
  const event::Replied reply = world.answer(*std::exchange(jane.due, std::nullopt));
  jane.clock.step(20LL * 365 * 24 * 3600 * 1000); // while the answer was under way
  jane.feed(reply);
  EXPECT_EQ(jane.outbox().counts().acknowledged, kept);
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(jane.outbox().counts().acknowledged, kept);
}

TEST_F(Arrival, isNotToldOfWhatTheOfficeRefused) {
  const Id customer = world.office.customer("Somebody else's");
  const Id comment = writeComment(jane, customer, "Not Jane's customer");
  ASSERT_TRUE(world.settle(jane));
  ASSERT_EQ(shown(jane, comment).receipt, "needs_attention");
  EXPECT_FALSE(shown(jane, comment).arrivedAt);
}

TEST_F(Arrival, isNotGuessedForTheWorkOfOthers) {
  const Id comment = writeComment(jane, world.customers[0], "No German ivy");
  ASSERT_TRUE(world.settle(jane));
  Phone mark(world.office, world.mark, 22);
  ASSERT_TRUE(world.settle(mark));
  EXPECT_EQ(shown(mark, comment).receipt, "in_office");
  EXPECT_FALSE(shown(mark, comment).arrivedAt);
}

TEST_F(Arrival, goesWithItsRow) {
  (void)writeComment(jane, world.customers[0], "No German ivy");
  ASSERT_TRUE(world.settle(jane));
  passHours(100 * 24);
  ASSERT_TRUE(jane.outbox().forgetCovered(0, jane.clock.now()));
  const auto kept = [&] {
    Statement query = jane.store->database().prepare("SELECT count(*) FROM arrival");
    return query.step() ? query.integer(0) : -1;
  };
  ASSERT_EQ(kept(), 1);
  ChangeNotes notes;
  Transaction transaction(jane.store->database());
  ASSERT_TRUE(eviction::evictScope(*jane.store, world.customers[0], eviction::Held::leaves, notes));
  ASSERT_TRUE(transaction.commit());
  EXPECT_EQ(kept(), 0);
}

} // namespace
} // namespace leadhand::test
