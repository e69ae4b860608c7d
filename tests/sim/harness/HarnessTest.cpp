// The harness on plans of its own: that it names and shrinks what fails, however it fails.
#include "tests/sim/Harness.h"

#include "tests/fakes/TemporaryFolder.h"

#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <sstream>
#include <unistd.h>

namespace leadhand::sim {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Seed 3 fails where its office restarts and step 7 is played.
bool isBad(const Plan& plan) {
  return plan.seed == 3 && plan.faults.has(Fault::crash) && plan.steps > 7 && !plan.without.contains(7);
}

class Harness : public testing::TestWithParam<int> {
 protected:
  Harness() {
    options.first = 1;
    options.last = 6;
    options.jobs = GetParam();
    options.twiceEvery = 0;
    options.faults = Faults::named("delay,crash,kill");
  }
  int run(std::function<Outcome(const Plan&)> play) {
    options.play = std::move(play);
    testing::internal::CaptureStdout();
    const int result = runAll(options);
    said = testing::internal::GetCapturedStdout();
    return result;
  }
  Options options;
  std::string said;
};

TEST_P(Harness, isContentWithWhatIsClean) {
  EXPECT_EQ(run([](const Plan&) { return Outcome{.violations = {}, .trace = {}, .writes = 2}; }), 0);
  EXPECT_THAT(said, HasSubstr("6 seeds, 0 failed, 12 writes"));
}

TEST_P(Harness, namesAndShrinksAViolation) {
  EXPECT_EQ(run([](const Plan& plan) {
              Outcome outcome;
              if (isBad(plan))
                outcome.violations.emplace_back("lost: a word");
              return outcome;
            }),
            1);
  EXPECT_THAT(said, HasSubstr("seed 3 fails"));
  EXPECT_THAT(said, HasSubstr("lost: a word"));
  EXPECT_THAT(said, HasSubstr("the line for seeds.txt: 3 crash 12 0-6,8-11\n"));
  EXPECT_THAT(said, HasSubstr("6 seeds, 1 failed"));
}

/// What kills the process that plays it kills neither the harness nor the seeds after it.
TEST_P(Harness, namesAndShrinksWhatKillsItsProcess) {
  const test::TemporaryFolder folder;
  options.file = folder.path() + "/seeds.txt";
  options.learn = true;
  EXPECT_EQ(run([](const Plan& plan) {
              if (isBad(plan))
                ::kill(::getpid(), SIGKILL);
              return Outcome{.violations = {}, .trace = {}, .writes = 2};
            }),
            1);
  EXPECT_THAT(said, HasSubstr("seed 3 fails"));
  EXPECT_THAT(said, HasSubstr("the process died of signal 9"));
  EXPECT_THAT(said, HasSubstr("the line for seeds.txt: 3 crash 12 0-6,8-11\n"));
  EXPECT_THAT(said, HasSubstr("6 seeds, 1 failed, 10 writes"));
  EXPECT_THAT(said, Not(HasSubstr("seed 4 fails")));
  std::ostringstream learned;
  learned << std::ifstream(options.file).rdbuf();
  EXPECT_EQ(learned.str(), "3 crash 12 0-6,8-11\n");
}

INSTANTIATE_TEST_SUITE_P(OnOneProcessOrTwo, Harness, testing::Values(1, 2));

} // namespace
} // namespace leadhand::sim
