// How an opportunity is handed over, as people read it.
#include "app/crew/HandoverWords.h"
#include "core/rules/Handover.h"
#include "tests/fakes/FakeClock.h"

#include <gtest/gtest.h>

namespace leadhand::crew {
namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

TEST(HandoverWords, everyModeAndLevelHasItsWords) {
  for (const char* mode : {"pass", "permission", "agree"})
    EXPECT_FALSE(HandoverWords::mode(mode).isEmpty()) << mode;
  for (const char* level : {"none", "some", "most", "all"})
    EXPECT_FALSE(HandoverWords::level(level).isEmpty()) << level;
  EXPECT_EQ(HandoverWords::mode("of a later version"), "");
  EXPECT_EQ(HandoverWords::line("pass", "some"), "Pass it on · you give input, then step back");
}

TEST(HandoverWords, aRuleIsNamedWithItsVersionOnceTheOfficeHasCountedIt) {
  EXPECT_EQ(HandoverWords::rule("Mulch: agree on site", 2), "Mulch: agree on site · version 2");
  EXPECT_EQ(HandoverWords::rule("Mulch: agree on site", 0), "Mulch: agree on site");
  EXPECT_EQ(HandoverWords::rule({}, 0), "No rule of the company speaks of it");
}

TEST(HandoverWords, sizesAreNoPrices) {
  EXPECT_EQ(HandoverWords::size({Cents{0}, Cents{50'000}}, english), "Under 500");
  EXPECT_EQ(HandoverWords::size({Cents{50'000}, Cents{500'000}}, english), "500 to 5,000");
  EXPECT_EQ(HandoverWords::size({Cents{500'000}, Cents{0}}, english), "5,000 and more");
}

TEST(HandoverWords, theHistoryCountsWhatThereWas) {
  test::FakeClock clock(1'317'643'200'000); // 2011-10-03T12:00:00Z
  const Phrases phrases(clock);
  EXPECT_EQ(HandoverWords::history({}, phrases), "");
  EXPECT_EQ(HandoverWords::history({1, 1, 0, 0, 0, {}}, phrases), "1 opportunity");
  EXPECT_EQ(HandoverWords::history({4, 1, 2, 1, 1, *Date::fromIso("2012-03-10")}, phrases),
            "4 opportunities · 2 done · 1 declined · hidden until 10 Mar 2012");
}

TEST(HandoverWords, aSeasonIsSaidWithItsYear) {
  test::FakeClock clock(1'317'643'200'000);
  const Phrases phrases(clock);
  EXPECT_EQ(HandoverWords::due("spring", *Date::fromIso("2012-04-01"), phrases), "Spring 2012");
  EXPECT_EQ(HandoverWords::due("", *Date::fromIso("2011-10-03"), phrases), "today");
}

TEST(HandoverWords, permissionSaysWhetherTheOfficeMayCall) {
  test::FakeClock clock(1'317'643'200'000);
  const Phrases phrases(clock);
  OpportunityView view;
  view.mayCall = "yes";
  view.bestTime = "After 4 pm";
  view.channel = "text";
  view.allowedOn = *Date::fromIso("2011-10-03");
  EXPECT_EQ(HandoverWords::permission(view, phrases),
            "May be called · After 4 pm · Text message · asked today");
  view = {};
  view.mayCall = "no";
  view.mayBeCalled = false;
  EXPECT_EQ(HandoverWords::permission(view, phrases), "Does not want a call");
  view.mayCall = "ask";
  EXPECT_EQ(HandoverWords::permission(view, phrases), "Ask before anyone calls");
  view.mayBeCalled = true;
  EXPECT_EQ(HandoverWords::permission(view, phrases), "Not asked; the office may call");
}

} // namespace
} // namespace leadhand::crew
