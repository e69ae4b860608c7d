#include "tests/e2e/SmithStory.h"

#include <csignal>

using namespace leadhand::e2e;

namespace {

/// The story with the server killed before the steps that `kills` names.
void tellWithKills(const std::function<bool(std::size_t)>& kills) {
  Office office;
  office.start();
  SmithStory story(office);
  for (std::size_t i = 0; i < story.steps().size(); ++i) {
    SCOPED_TRACE("step " + std::to_string(i));
    if (kills(i))
      office.restartKilled();
    story.steps()[i]();
    if (testing::Test::HasFatalFailure())
      return;
  }
  office.restartKilled();
  story.checkNothingLost();
}

} // namespace

TEST(KilledServer, BetweenAllSteps) {
  tellWithKills([](std::size_t) { return true; });
}

TEST(KilledServer, BetweenAnyTwoSteps) {
  constexpr std::size_t steps = 13;
  for (std::size_t killed = 1; killed < steps; killed += 3) {
    SCOPED_TRACE("killed before step " + std::to_string(killed));
    tellWithKills([killed](std::size_t i) { return i == killed; });
    if (HasFatalFailure())
      return;
  }
}

TEST(KilledServer, InTheMiddleOfASync) {
  Office office;
  office.importSheets();
  office.ask({"visit", "add", "--customer", "Mrs. Smith", "--crew", "North", "--date", dayFromToday(0)});
  office.start();
  const Device jane = office.enrol("Jane");
  constexpr int rounds = 8;
  for (int round = 0; round < rounds; ++round) {
    jane.ask({"comment", "add", "--customer", "Mrs. Smith", "--text", "Round " + std::to_string(round)});
    Program syncing("leadhand-cli", {"--home", jane.home(), "sync"});
    // Each round gives the sync a little longer, counted in work and not in time.
    for (int i = 0; i < round; ++i)
      (void)jane.run({"status"});
    office.kill();
    const int exit = syncing.finish().exit;
    EXPECT_TRUE(exit == 0 || exit == 3) << exit;
    office.start();
  }
  jane.sync();
  EXPECT_TRUE(jane.items({"outbox"}).empty());
  const Device jacki = office.enrol("Jacki");
  const Json comments = jacki.items({"comment", "list", "--customer", "Mrs. Smith"});
  for (int round = 0; round < rounds; ++round)
    EXPECT_EQ(countWhere(comments, "text", "Round " + std::to_string(round)), 1U) << round;
  EXPECT_EQ(office.run({"verify"}).exit, 0);
}

TEST(KilledDevice, ASavedCommentIsThereAndGoesOutOnce) {
  Office office;
  office.importSheets();
  office.start();
  const Device jacki = office.enrol("Jacki");
  constexpr int rounds = 8;
  int saved = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::string text = "Round " + std::to_string(round);
    Program adding("leadhand-cli",
                   {"--home", jacki.home(), "comment", "add", "--customer", "Mrs. Smith", "--text", text});
    // It has said that it is saved: from here on it may die as it likes.
    if (!adding.firstLine().empty())
      ++saved;
    adding.signal(SIGKILL);
    (void)adding.finish();
    Program syncing("leadhand-cli", {"--home", jacki.home(), "sync"});
    for (int i = 0; i < round; ++i)
      (void)jacki.run({"status"});
    syncing.signal(SIGKILL);
    (void)syncing.finish();
  }
  EXPECT_EQ(saved, rounds);
  jacki.sync();
  const Device karen = office.enrol("Karen");
  const Json comments = karen.items({"comment", "list", "--customer", "Mrs. Smith"});
  for (int round = 0; round < rounds; ++round)
    EXPECT_EQ(countWhere(comments, "text", "Round " + std::to_string(round)), 1U) << round;
}
