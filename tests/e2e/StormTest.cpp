#include "tests/e2e/Storm.h"

#include <gtest/gtest.h>
#include <iostream>

using leadhand::e2e::Storm;

// Bounded by work, not by a clock.
TEST(Storm, nothingThatWasSavedIsLostAndNothingComesTwice) {
  Storm storm(400);
  storm.prepare();
  storm.blow();
  storm.heal();
  storm.check();
  std::cout << storm.told() << "\n";
  // A storm in which nothing happens shows nothing.
  EXPECT_GT(storm.savedTexts(), storm.rounds() / 2);
  EXPECT_GT(storm.syncsCut(), 0U);
  EXPECT_GT(storm.struck(), storm.rounds() / 4);
}
