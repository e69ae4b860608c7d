#pragma once
#include "tests/sim/World.h"

namespace leadhand::sim {

/// What must hold once everything is healed and quiet; what does not is said to `World::violate`.
void checkAll(World& world);

} // namespace leadhand::sim
