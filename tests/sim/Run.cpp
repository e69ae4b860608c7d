#include "tests/sim/Harness.h"

#include <exception>

namespace leadhand::sim {

Outcome runOnce(const Plan& plan) {
  try {
    return World(plan).run();
  } catch (const std::exception& broken) {
    Outcome outcome;
    outcome.violations.emplace_back(std::string("broken off: ") + broken.what());
    return outcome;
  }
}

} // namespace leadhand::sim
