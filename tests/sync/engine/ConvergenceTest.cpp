// Real engines and the real hub in one process: they end equal, whatever the weather was.
#include "tests/sync/engine/World.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

TEST(Convergence, twoPhonesHoldTheSameBookAfterAnyWeather) {
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
    World world;
    world.chance = SeededRandom(seed);
    Phone jane(world.office, world.jane, 31);
    Phone mark(world.office, world.mark, 32);
    const std::vector<Id> shared(world.customers.begin(), world.customers.begin() + 3);
    ASSERT_TRUE(world.settle(jane));
    ASSERT_TRUE(world.settle(mark));
    std::vector<Id> written;
    const Weather storm{25, 25, 15};
    for (int step = 0; step < 40; ++step) {
      Phone& who = world.happens(50) ? jane : mark;
      const Id& customer = shared[world.chance.next() % shared.size()];
      if (world.happens(40))
        written.push_back(writeComment(who, customer, "comment " + std::to_string(step)));
      else if (world.happens(50))
        TestDevice::must(who.store->write(
            UpdateOf<Customer>(customer).with(&Customer::phone, "555-" + std::to_string(step)).edit));
      else
        TestDevice::must(who.store->write(
            UpdateOf<Customer>(customer).with(&Customer::accessNote, "gate " + std::to_string(step)).edit));
      who.feed(event::WorkWritten{});
      world.carry(jane, storm);
      world.carry(mark, storm);
      if (world.happens(10))
        (world.happens(50) ? jane : mark).restart();
      if (world.happens(5))
        world.office.reopen();
      world.office.clock.step(1000);
      jane.clock.step(1000);
      mark.clock.step(1000);
    }
    for (int i = 0; i < 2; ++i) {
      ASSERT_TRUE(world.settle(jane)) << seed;
      ASSERT_TRUE(world.settle(mark)) << seed;
    }
    EXPECT_EQ(bookOf(jane, shared), bookOf(mark, shared)) << seed;
    for (const Id& id : written) {
      EXPECT_TRUE(jane.store->read<Comment>(id)) << seed;
      EXPECT_TRUE(mark.store->read<Comment>(id)) << seed;
    }
    EXPECT_FALSE(jane.store->read<Customer>(world.customers[3])) << "none of hers";
    EXPECT_TRUE(mark.store->read<Customer>(world.customers[3]));
    EXPECT_THAT(jane.outbox().audit(), testing::IsEmpty());
    EXPECT_EQ(jane.outbox().counts().waiting + mark.outbox().counts().waiting, 0);
    for (const Id& scope : shared)
      EXPECT_EQ(jane.inbox().digestOf(scope).sum, world.office.store().digest(scope).sum) << seed;
    world.office.expectWhole();
  }
}

TEST(Convergence, aClonedPhoneLosesNothing) {
  World world;
  Phone jane(world.office, world.jane, 31);
  ASSERT_TRUE(world.settle(jane));
  // Two copies of one folder, both with work of their own under the same number.
  TemporaryFolder copyFolder;
  jane.store.reset();
  std::filesystem::copy(jane.folder.path(), copyFolder.path(), std::filesystem::copy_options::recursive);
  jane.restart();
  const Id hers = writeComment(jane, world.customers[0], "from the first");
  jane.feed(event::WorkWritten{});
  ASSERT_TRUE(world.settle(jane));
  jane.engine.reset();
  jane.store.reset();
  std::filesystem::copy(copyFolder.path(), jane.folder.path(),
                        std::filesystem::copy_options::recursive |
                            std::filesystem::copy_options::overwrite_existing);
  for (const char* rest : {"/crew.db-wal", "/crew.db-shm"})
    if (!std::filesystem::exists(copyFolder.path() + rest))
      std::filesystem::remove(jane.folder.path() + rest);
  jane.restart();
  const Id copys = writeComment(jane, world.customers[0], "from the copy");
  jane.feed(event::WorkWritten{});
  ASSERT_TRUE(world.settle(jane));
  EXPECT_NE(jane.store->actor().device, 1U);
  EXPECT_TRUE(jane.store->read<Comment>(hers));
  EXPECT_TRUE(jane.store->read<Comment>(copys));
  EXPECT_EQ(world.office.read<Comment>(hers).text, "from the first");
  EXPECT_EQ(world.office.read<Comment>(copys).text, "from the copy");
}

} // namespace
} // namespace leadhand::test
