#pragma once
#include "tests/sim/Faults.h"

#include <functional>
#include <set>
#include <vector>

namespace leadhand::sim {

/// Everything a run depends on.
struct Plan {
  std::uint64_t seed = 1;
  Faults faults;
  int steps = 100;
  bool verbose = false;    ///< every step on the standard output
  std::set<int> without{}; ///< steps that are left out
};

/// The faults that a seed switches on: few, some or many.
[[nodiscard]] Faults swarm(std::uint64_t seed);

/// As options of the command line, to run it again.
[[nodiscard]] std::string optionsOf(const Plan& plan);
/// As a line of the seeds file: SEED FAULTS STEPS [WITHOUT].
[[nodiscard]] std::string lineOf(const Plan& plan);
/// Nothing for a line that is no plan's; a comment or an empty line is none either.
[[nodiscard]] std::optional<Plan> planOf(const std::string& line);
/// "3,8-12". Nothing when it is not that.
[[nodiscard]] std::optional<std::set<int>> stepsOf(std::string_view list);

/// The smallest plan that it finds which still fails: fewer faults, fewer steps, then fewer of those (delta
/// debugging). Asks `fails` at most `tries` times.
[[nodiscard]] Plan shrunk(Plan plan, const std::function<bool(const Plan&)>& fails, int tries = 120);

} // namespace leadhand::sim
