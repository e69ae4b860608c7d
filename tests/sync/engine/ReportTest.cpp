// What a device tells the office of itself, and how much it asks for at once.
#include "tests/fakes/OneReach.h"
#include "tests/sync/engine/EngineRig.h"
#include "tests/sync/engine/World.h"

namespace leadhand::test {
namespace {

constexpr std::uint32_t strangeKind = 900;

v1::SyncReply withStrangeRow(EngineRig& rig, std::uint64_t rev) {
  v1::SyncReply reply = rig.okAt(rev);
  v1::Row& row = *reply.mutable_ok()->add_items()->mutable_row();
  row.set_kind(strangeKind);
  row.set_id(std::string(rig.device.store->newId().raw()));
  row.set_rev(rev);
  row.set_scope(std::string(scopes::reference().raw()));
  return reply;
}

TEST(SelfReport, saysOnceWhatItCantReadAndOnceThatItCan) {
  EngineRig rig;
  rig.settle();
  EXPECT_FALSE(rig.asked().sync().has_report()) << "all is well";
  rig.step(event::SyncAsked{});
  rig.reply(withStrangeRow(rig, EngineRig::firstRev + 1));
  rig.step(event::SyncAsked{});
  const v1::SelfReport told = rig.asked().sync().report();
  ASSERT_EQ(told.unreadable_size(), 1);
  EXPECT_EQ(told.unreadable(0).kind(), strangeKind);
  EXPECT_EQ(told.unreadable(0).rows(), 1U);
  EXPECT_NE(told.unreadable(0).why(), "");
  rig.lose();
  rig.step(event::SyncAsked{});
  EXPECT_TRUE(rig.asked().sync().has_report()) << "it was not heard";
  rig.reply(rig.okAt(EngineRig::firstRev + 1));
  rig.restart();
  rig.start();
  EXPECT_FALSE(rig.asked().sync().has_report()) << "it was";
  rig.reply(rig.okAt(EngineRig::firstRev + 1));
  TestDevice::must(rig.device.store->database().execute("DELETE FROM inbox_bad"));
  rig.step(event::SyncAsked{});
  ASSERT_TRUE(rig.asked().sync().has_report());
  EXPECT_EQ(rig.asked().sync().report().unreadable_size(), 0);
}

TEST(SelfReport, isWhatTheOfficeShowsOfTheDeviceAlsoAfterARestart) {
  World world;
  Phone jane(world.office, world.jane, 61);
  ASSERT_TRUE(world.settle(jane));
  const auto line = [&] { return world.office.hub().devices().front(); };
  EXPECT_EQ(line().unreadable, 0U);
  TestDevice::must(jane.store->database().execute(
      "INSERT INTO inbox_bad(kind, id, rev, scope, raw, why) VALUES(900, "
      "x'00112233445566778899AABBCCDDEEFF', 3, x'00', x'', 'a kind that this version does not know')"));
  ASSERT_TRUE(world.settle(jane));
  const auto expectTold = [&] {
    EXPECT_EQ(line().unreadable, 1U);
    EXPECT_EQ(line().unreadableWhy, "1 of kind 900: a kind that this version does not know");
  };
  expectTold();
  world.office.reopen();
  expectTold();
  TestDevice::must(jane.store->database().execute("DELETE FROM inbox_bad"));
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(line().unreadable, 0U);
  EXPECT_EQ(line().unreadableWhy, "");
}

TEST(Pull, asksForLittleAtOnceWhereTheNetworkCostsMoney) {
  EngineRig rig;
  OneReach network(Reach::metered);
  rig.engine = std::make_unique<Engine>(*rig.device.store, rig.device.keys, EngineLimits{}, &network);
  rig.settle();
  EXPECT_EQ(rig.asked().sync().max_bytes(), 128U * 1024);
  network.now = Reach::free;
  rig.step(event::SyncAsked{});
  EXPECT_EQ(rig.asked().sync().max_bytes(), 1024U * 1024);
}

} // namespace
} // namespace leadhand::test
