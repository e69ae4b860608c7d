// The signal comes and goes a thousand times while a person works: it never ends in a state that only a
// restart would end.
#include "core/store/SelfCheck.h"
#include "tests/sync/engine/World.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

TEST(EngineLife, aThousandFlipsEndIdleWithAnEmptyOutbox) {
  World world;
  Phone jane(world.office, world.jane, 31);
  ASSERT_TRUE(world.settle(jane));
  std::vector<Id> said;
  bool isOn = true;
  for (int flip = 0; flip < 1000; ++flip) {
    isOn = world.happens(50);
    jane.feed(event::NetworkChanged{isOn});
    if (world.happens(10)) {
      said.push_back(writeComment(jane, world.customers[0], "comment " + std::to_string(flip)));
      jane.feed(event::WorkWritten{});
    }
    if (world.happens(10))
      jane.feed(event::TimerFired{});
    if (world.happens(5))
      jane.feed(event::Poked{});
    if (world.happens(5))
      jane.feed(event::PokesEnded{});
    if (world.happens(2))
      jane.restart();
    if (jane.due && world.happens(60))
      world.carry(jane, isOn ? Weather{} : Weather{100, 100, 0});
    jane.clock.step(500);
    world.office.clock.step(500);
  }
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(jane.engine->state(), EngineState::idle);
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
  EXPECT_EQ(jane.store->meta("last_error").value_or(""), "");
  EXPECT_EQ(jane.store->meta("next_attempt").value_or(""), "");
  EXPECT_GT(said.size(), 50U);
  for (const Id& id : said)
    EXPECT_TRUE(world.office.store().exists(Kind::comment, id));
  EXPECT_THAT(SelfCheck(*jane.store).findings(), testing::IsEmpty());
  world.office.expectWhole();
}

} // namespace
} // namespace leadhand::test
