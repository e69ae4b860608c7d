#include "tests/sim/powerloss/Sweep.h"

#include <chrono>
#include <cstdlib>
#include <gtest/gtest.h>
#include <iostream>

namespace leadhand::test {
namespace {

void print(const std::string& what, const Tally& tally, std::chrono::steady_clock::time_point since) {
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
  std::cout << what << ": " << tally.points << " points at " << tally.operations << " operations of "
            << tally.plays << " plays, " << tally.images << " different disks, "
            << static_cast<std::int64_t>(static_cast<double>(tally.points) / seconds) << " points/s; corrupt "
            << tally.corrupt << ", lost " << tally.lost << ", halves " << tally.halves << ", audit "
            << tally.audits << ", codes " << tally.codes << "\n";
}

/// More of them by hand, before a release.
std::uint64_t seedsOf(std::uint64_t usual) {
  const char* asked = std::getenv("LEADHAND_POWERLOSS_SEEDS");
  return asked ? std::strtoull(asked, nullptr, 10) : usual;
}

std::vector<Script> everyScript() {
  std::vector<Script> all = deviceScripts();
  for (Script& script : officeScripts())
    all.push_back(std::move(script));
  return all;
}

void expectClean(const Tally& tally) {
  EXPECT_EQ(tally.violations(), 0U);
  for (const std::string& line : tally.lines)
    ADD_FAILURE() << line;
}

class PowerLoss : public testing::TestWithParam<bool> {};

TEST_P(PowerLoss, losesNothingAcknowledgedAndLeavesNothingHalf) {
  const bool encrypted = GetParam();
  Tally all;
  const auto since = std::chrono::steady_clock::now();
  for (const Script& script : everyScript()) {
    Tally one;
    const auto began = std::chrono::steady_clock::now();
    for (std::uint64_t seed = 1; seed <= seedsOf(encrypted ? 4 : 7); ++seed)
      one += sweepCuts(script, {seed, encrypted});
    print("  " + script.name, one, began);
    all += one;
  }
  print(encrypted ? "encrypted" : "plain", all, since);
  expectClean(all);
}

INSTANTIATE_TEST_SUITE_P(Of, PowerLoss, testing::Bool(), [](const auto& encrypted) {
  return std::string(encrypted.param ? "anEncryptedStore" : "aPlainStore");
});

TEST(DiskTrouble, aRefusedOperationUndoesItsStepAndNothingElse) {
  Tally all;
  const auto since = std::chrono::steady_clock::now();
  for (const Script& script : everyScript())
    all += sweepTroubles(script, {1, true});
  print("refused operations", all, since);
  expectClean(all);
}

TEST(PowerLossControl, aStoreThatDoesNotSyncIsSeenToLose) {
  const Script saving = deviceScripts()[3];
  EXPECT_GT(sweepCuts(saving, {1, false, "OFF"}).violations(), 0U);
  EXPECT_GT(sweepCuts(saving, {1, false, "NORMAL"}).lost, 0U);
}

TEST(PowerLossControl, aRowWrittenApartFromItsEntryIsSeen) {
  const Tally tally = sweepCuts(brokenScript(), {1, false});
  EXPECT_GT(tally.halves, 0U);
  EXPECT_GT(tally.audits, 0U);
}

} // namespace
} // namespace leadhand::test
