// How much goes out at once: little first, more while answers come quickly.
#include "sync/device/PushSize.h"
#include "tests/fakes/OneReach.h"
#include "tests/sync/engine/EngineRig.h"

namespace leadhand::test {
namespace {

using namespace leadhand::sync;

TEST(PushSize, doublesUpToWhatTheOfficeTakes) {
  PushSize size({500, 1000}, {8000, 16000});
  size.offer({1800, 0});
  size.grow();
  EXPECT_EQ(size.now().changes, 1000U);
  EXPECT_EQ(size.now().bytes, 2000U);
  size.grow();
  EXPECT_EQ(size.now().changes, 1800U);
  EXPECT_EQ(size.now().bytes, 4000U);
  size.fallBack();
  EXPECT_EQ(size.now().changes, 500U);
  EXPECT_EQ(size.now().bytes, 1000U);
}

TEST(PushSize, isNeverMoreThanAnOfficeTakesThatTakesLittle) {
  PushSize size({500, 100'000}, {2000, 400'000});
  size.offer({100, 2000});
  EXPECT_EQ(size.now().changes, 100U);
  EXPECT_EQ(size.now().bytes, 2000U);
  size.offer({1000, 50'000});
  size.grow();
  EXPECT_EQ(size.now().changes, 100U);
}

TEST(PushSize, whatAHotelRefusedIsTriedAgainAfterManyQuickAnswers) {
  PushSize size({500, 100'000}, {2000, 400'000});
  for (int i = 0; i < 11; ++i)
    size.refused();
  EXPECT_EQ(size.now().changes, 1U);
  for (int i = 0; i < 16 * 11; ++i)
    size.grow();
  EXPECT_EQ(size.now().changes, 2000U);
  EXPECT_EQ(size.now().bytes, 400'000U);
}

TEST(PushSize, whatWasTooMuchOnceIsNotTriedAgain) {
  PushSize size({500, 100'000}, {2000, 400'000});
  size.grow();
  size.refused();
  EXPECT_EQ(size.now().changes, 500U);
  size.grow();
  EXPECT_EQ(size.now().changes, 500U);
  for (int i = 0; i < 40; ++i)
    size.refused();
  EXPECT_EQ(size.now().changes, 1U);
  EXPECT_EQ(size.now().bytes, 1024U);
}

class MonthsWork : public testing::Test {
 protected:
  MonthsWork() {
    for (int i = 0; i < 60; ++i)
      rig.write("line " + std::to_string(i));
    rig.engine = std::make_unique<Engine>(
        *rig.device.store, rig.device.keys,
        EngineLimits{.pushChanges = 2, .mostPushChanges = 12, .quickMs = 1000, .runAhead = 0}, &network);
    rig.start();
  }
  /// How many changes the next request carries when the answer to this one takes so long.
  int after(std::int64_t ms) {
    v1::SyncReply reply = rig.okAt(EngineRig::firstRev + 100, false);
    const v1::SyncRequest asked = rig.asked();
    for (const v1::Group& group : asked.sync().push())
      EngineRig::addVerdict(reply, group.seq(), EngineRig::firstRev + group.seq());
    rig.device.clock.step(ms);
    rig.reply(reply);
    return rig.asked().sync().push_size();
  }
  EngineRig rig;
  OneReach network{Reach::free};
};

TEST_F(MonthsWork, goesInEverLargerRequestsWhileTheWayIsQuick) {
  EXPECT_EQ(rig.asked().sync().push_size(), 2);
  EXPECT_EQ(after(10), 4);
  EXPECT_EQ(after(1000), 8);
  EXPECT_EQ(after(1001), 8) << "it took long enough";
  EXPECT_EQ(after(10), 12);
  EXPECT_EQ(after(10), 12);
}

TEST_F(MonthsWork, goesInSmallOnesAgainAfterTrouble) {
  EXPECT_EQ(after(10), 4);
  EXPECT_EQ(after(10), 8);
  rig.lose();
  rig.step(event::TimerFired{});
  EXPECT_EQ(rig.asked().sync().push_size(), 2);
  EXPECT_EQ(after(10), 4);
}

TEST_F(MonthsWork, goesInSmallOnesOverANetworkThatCostsMoney) {
  network.now = Reach::metered;
  EXPECT_EQ(after(10), 2);
  network.now = Reach::free;
  EXPECT_EQ(after(10), 4);
}

} // namespace
} // namespace leadhand::test
