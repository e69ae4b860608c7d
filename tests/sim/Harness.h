#pragma once
#include "tests/sim/Bugs.h"

#include <optional>
#include <string>

namespace leadhand::sim {

/// The simulation's command line.
struct Options {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::string file; ///< lines of "seed [faults [steps [without]]]", run first
  std::optional<Faults> faults;
  std::set<int> without;
  int steps = 100;
  int jobs = 1; ///< processes beside this one; each seed runs in one of them. 0: in this one, for a debugger
  bool verbose = false;
  bool shrink = true;
  bool learn = false; ///< what fails is added to `file`
  bool faultsReport = false;
  BugHunt hunt;
  std::function<Outcome(const Plan&)> play; ///< what runs a plan: `runOnce`, but for tests of the harness
  std::uint64_t twiceEvery = 25;            ///< so often a seed runs twice, and both traces must be the same
};

/// What all seeds of a process came to.
struct Tally {
  std::uint64_t seeds = 0;
  std::uint64_t failed = 0;
  std::uint64_t frames = 0;
  std::uint64_t writes = 0;
  Strikes on{};     ///< in how many seeds a fault was switched on
  Strikes struck{}; ///< in how many of them it struck
  Strikes strikes{};
  Rulings rulings{};
  void operator+=(const Tally& other);
};

/// One plan in a world of its own (Run.cpp).
[[nodiscard]] Outcome runOnce(const Plan& plan);
/// Runs all; prints what fails, shrunk, as it comes. A process that dies names its seed, which is shrunk too.
/// 0 when nothing failed.
[[nodiscard]] int runAll(const Options& options);

} // namespace leadhand::sim
