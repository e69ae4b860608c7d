#include "platform/desktop/SystemClock.h"
#include "platform/desktop/SystemRandom.h"

#include <gtest/gtest.h>

namespace leadhand::test {
namespace {

using platform::SystemClock;

TEST(SystemClock, tellsTheOfficesTimeOnceItIsKnown) {
  SystemClock plain;
  SystemClock corrected;
  constexpr std::int64_t year = 365LL * 24 * 3600 * 1000;
  corrected.setServerOffsetMs(year);
  const std::int64_t ahead = corrected.now().ms - plain.now().ms;
  EXPECT_GE(ahead, year - 1000);
  EXPECT_LE(ahead, year + 1000);
  EXPECT_GE(corrected.serverOffsetMs(), year - 1000);
  corrected.setServerOffsetMs(0);
  EXPECT_LE(corrected.now().ms - plain.now().ms, 1000);
}

TEST(SystemClock, elapsedTimeNeverGoesBack) {
  SystemClock clock;
  std::int64_t last = clock.elapsedMs();
  for (int i = 0; i < 1000; ++i) {
    const std::int64_t now = clock.elapsedMs();
    EXPECT_GE(now, last);
    last = now;
  }
}

TEST(SystemClock, knowsTheZoneOfADay) {
  ::setenv("TZ", "America/Toronto", 1);
  ::tzset();
  SystemClock clock;
  EXPECT_EQ(clock.offsetMinutes(Instant{1'314'871'200'000}), -240); // summer
  EXPECT_EQ(clock.offsetMinutes(Instant{1'325'376'000'000}), -300); // winter
}

TEST(SystemRandom, doesNotRepeat) {
  platform::SystemRandom random;
  EXPECT_NE(random.next(), random.next());
}

} // namespace
} // namespace leadhand::test
