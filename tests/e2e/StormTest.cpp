#include "tests/e2e/Storm.h"

#include <gmock/gmock.h>
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
  EXPECT_GT(storm.savedTexts(), storm.rounds() / 4);
  EXPECT_GT(storm.savedTicks(), storm.rounds() / 10);
  EXPECT_GT(storm.savedHours(), storm.rounds() / 10);
  EXPECT_GT(storm.savedPhotos(), storm.rounds() / 20);
  EXPECT_GT(storm.syncsCut(), 0U);
  EXPECT_GT(storm.struck(), storm.rounds() / 4);
}

TEST(Storm, noticesWhateverIsLost) {
  Storm storm(4);
  storm.prepare();
  storm.blow();
  storm.heal();
  storm.pretend();
  EXPECT_THAT(storm.losses(), testing::UnorderedElementsAre(testing::HasSubstr("text nobody's words"),
                                                            testing::HasSubstr("photo nobody's picture"),
                                                            testing::HasSubstr("tick nobody's task"),
                                                            testing::HasSubstr("hours nobody's hour")));
}
