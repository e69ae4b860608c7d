#pragma once
#include "tests/sim/World.h"

#include <functional>

namespace leadhand::sim {

/// What to do with the bugs that are planted on purpose (core/base/PlantedBugs.h).
struct BugHunt {
  int bug = 0;        ///< this one: which seed notices it; 0: see below
  bool all = false;   ///< every one in turn
  bool lists = false; ///< only say which there are
  std::string
      ledger; ///< lines of "bug seed ...": each must be caught by its seed, and the seed clean without
  std::string record;      ///< write the ledger of what was found there
  std::uint64_t first = 1; ///< seeds to look at
  std::uint64_t last = 200;
  std::optional<Faults> faults;
  int steps = 100;
  bool verbose = false;
  std::function<Faults(std::uint64_t seed)> swarm;
};

/// 0: all were caught. 1: one was not, within 200 seeds. 2: this build has no bugs in it.
[[nodiscard]] int huntBugs(const BugHunt& hunt);

} // namespace leadhand::sim
