#pragma once
#include "tests/sim/World.h"

namespace leadhand::sim {

/// One thing that goes wrong outside the network, out of those that the plan allows. False: none applied.
bool trouble(World& world, Handset& handset);

} // namespace leadhand::sim
