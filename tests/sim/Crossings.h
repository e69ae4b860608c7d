#pragma once
#include "tests/sim/World.h"

namespace leadhand::sim {

/// Two people who do the same thing differently, neither having heard of the other: what the rarer rules of
/// product.md C2 decide. False: there was nothing to do.
bool crossPolicies(World& world, Handset& handset);
/// In one seed of four, so that the others play what they always did.
[[nodiscard]] bool hasCrossings(const Plan& plan);

} // namespace leadhand::sim
