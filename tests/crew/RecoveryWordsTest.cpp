// What problems are called, what is left of a promise, and which times are offered to promise.
#include "app/crew/RecoveryWords.h"
#include "app/crew/PromiseChoice.h"
#include "core/rules/Recovery.h"
#include "tests/fakes/FakeClock.h"

#include <gtest/gtest.h>

namespace leadhand::crew {
namespace {

constexpr std::int64_t minute = 60'000;

/// Local time in a zone four hours behind.
Instant at(const char* local) {
  test::FakeClock clock;
  return PromiseTimes::instant(QString::fromLatin1(local), clock);
}

QStringList times(const char* now) {
  return PromiseTimes::near(at(now), -240);
}

TEST(RecoveryWords, whatIsLeftIsSaidInMinutesHoursAndDays) {
  const Instant now{1'000'000'000'000};
  const auto left = [&](std::int64_t minutes) {
    return RecoveryWords::timeLeft(Instant{now.ms + minutes * minute}, now);
  };
  EXPECT_EQ(left(15), "15 min left");
  EXPECT_EQ(left(60), "1 h left");
  EXPECT_EQ(left(130), "2 h 10 left");
  EXPECT_EQ(left(125), "2 h 05 left");
  EXPECT_EQ(left(48 * 60 - 1), "47 h left");
  EXPECT_EQ(left(50 * 60), "2 days left");
  EXPECT_EQ(left(0), "now");
  EXPECT_EQ(left(-40), "40 min late");
  EXPECT_EQ(left(-3 * 24 * 60), "3 days late");
}

TEST(RecoveryWords, aPromiseIsCalledToMindAQuarterOfAnHourBefore) {
  RecoveryPromiseView promise;
  promise.due = Instant{1'000'000'000'000};
  const auto urgency = [&](std::int64_t minutesBefore) {
    return RecoveryWords::urgency(promise, Instant{promise.due.ms - minutesBefore * minute});
  };
  EXPECT_EQ(urgency(16), Urgency::calm);
  EXPECT_EQ(urgency(15), Urgency::soon);
  EXPECT_EQ(urgency(0), Urgency::soon);
  EXPECT_EQ(urgency(-1), Urgency::late);
  promise.keptAt = promise.due;
  EXPECT_EQ(urgency(-1), Urgency::kept);
}

TEST(RecoveryWords, theLineShowsWhatIsBehindAndWhatIsToCome) {
  const auto line = [](std::string_view state) {
    QString all;
    for (const QVariant& node : RecoveryWords::line(std::string(state)))
      all += node.toMap()["state"].toString().left(1);
    return all;
  };
  EXPECT_EQ(line(recovery::reported), "cffff");
  EXPECT_EQ(line(recovery::promised), "ddcff");
  EXPECT_EQ(line(recovery::delivered), "dddcf");
  EXPECT_EQ(line(recovery::verified), "ddddd");
}

TEST(RecoveryWords, onlyWhatIsVerifiedMayBeClosed) {
  for (const std::string_view state : allRecoveryStates()) {
    const bool mayClose = state == recovery::verified || state == recovery::closed;
    EXPECT_EQ(RecoveryWords::notClosed(std::string(state)).isEmpty(), mayClose) << state;
  }
}

TEST(RecoveryWords, everyStateHasItsNextStepInWords) {
  RecoveryView view;
  for (const std::string_view state : allRecoveryStates()) {
    view.state = state;
    const QString step = RecoveryWords::nextStep(view);
    EXPECT_EQ(step.isEmpty(), state == recovery::closed) << state;
    EXPECT_EQ(RecoveryWords::action(step).isEmpty(), step.isEmpty()) << state;
    EXPECT_EQ(RecoveryWords::done(step, true).isEmpty(), step.isEmpty()) << state;
  }
  view.askHow = true;
  EXPECT_EQ(RecoveryWords::nextStep(view), "askHow");
  EXPECT_NE(RecoveryWords::done("ask", false), RecoveryWords::done("ask", true));
}

TEST(RecoveryWords, aRemedyThatWasMadeGoodIsPromisedNoMore) {
  RecoveryView view;
  view.state = recovery::promised;
  RecoveryPromiseView remedy;
  remedy.sort = "remedy";
  remedy.due = Instant{2};
  RecoveryPromiseView call;
  call.sort = "call";
  call.due = Instant{1};
  view.promises = {remedy, call};
  ASSERT_EQ(RecoveryWords::openPromises(view).size(), 2U);
  EXPECT_EQ(RecoveryWords::openPromises(view).front().sort, "call") << "the first due first";
  view.state = recovery::delivered;
  ASSERT_EQ(RecoveryWords::openPromises(view).size(), 1U);
  EXPECT_EQ(RecoveryWords::openPromises(view).front().sort, "call");
  view.isOpen = false;
  EXPECT_TRUE(RecoveryWords::openPromises(view).empty());
}

TEST(RecoveryWords, whatIsSaidBackBeginsWithTheWords) {
  EXPECT_EQ(RecoveryWords::restated("  ivy took over "), "You said: ivy took over");
  EXPECT_EQ(RecoveryWords::restated("  "), "");
}

TEST(Phrases, whatWasDoneBeforeHasASentence) {
  test::FakeClock clock;
  EXPECT_NE(Phrases(clock).problem("already_exists"), "");
}

TEST(PromiseTimes, aMorningOffersSoonTheAfternoonAndTheNextWorkingDays) {
  // A Monday.
  EXPECT_EQ(times("2026-11-23T09:00"),
            (QStringList{"2026-11-23T10:00", "2026-11-23T16:00", "2026-11-24T10:00", "2026-11-25T16:00"}));
  EXPECT_EQ(times("2026-11-23T09:10").front(), "2026-11-23T10:30");
}

TEST(PromiseTimes, whatIsOverOrTooNearIsNotOffered) {
  EXPECT_EQ(times("2026-11-23T15:30"),
            (QStringList{"2026-11-23T16:00", "2026-11-23T16:30", "2026-11-24T10:00", "2026-11-25T16:00"}));
  EXPECT_EQ(times("2026-11-23T15:45").front(), "2026-11-23T17:00");
  EXPECT_EQ(times("2026-11-23T18:00"), (QStringList{"2026-11-24T10:00", "2026-11-25T16:00"}));
  EXPECT_EQ(times("2026-11-23T15:00"),
            (QStringList{"2026-11-23T16:00", "2026-11-24T10:00", "2026-11-25T16:00"}))
      << "each once";
}

TEST(PromiseTimes, nobodyCallsOnASunday) {
  EXPECT_EQ(times("2026-11-27T18:00"), (QStringList{"2026-11-30T10:00", "2026-12-01T16:00"})) << "a Friday";
}

TEST(PromiseTimes, theUsualOneIsAmongThoseOffered) {
  for (const char* now : {"2026-11-23T00:00", "2026-11-23T09:00", "2026-11-23T15:30", "2026-11-23T15:31",
                          "2026-11-27T18:00", "2026-11-28T23:59"})
    for (const char* sort : {"call", "remedy"})
      EXPECT_TRUE(times(now).contains(PromiseTimes::usual(QString::fromLatin1(sort), at(now), -240)))
          << now << " " << sort;
  EXPECT_EQ(PromiseTimes::usual("call", at("2026-11-23T09:00"), -240), "2026-11-23T16:00");
  EXPECT_EQ(PromiseTimes::usual("remedy", at("2026-11-23T09:00"), -240), "2026-11-25T16:00");
}

TEST(PromiseTimes, aLocalMomentIsReadInItsZone) {
  test::FakeClock clock;
  EXPECT_EQ(PromiseTimes::instant("2026-11-23T16:00", clock).iso(), "2026-11-23T20:00:00Z");
  for (const char* none : {"", "2026-11-23", "2026-11-23T25:00", "2026-13-01T10:00", "tomorrow"})
    EXPECT_FALSE(PromiseTimes::instant(QString::fromLatin1(none), clock)) << none;
}

} // namespace
} // namespace leadhand::crew
