#pragma once
#include "tests/sim/World.h"

namespace leadhand::sim {

/// Hours, materials, approvals and the stop; recovery cases, notes to the team, thanks: one thing of what the
/// plan has in play. False: there was nothing to do.
bool doCrewWork(World& world, Handset& handset);
/// Whether the plan has any of it in play.
[[nodiscard]] bool hasCrewWork(const Plan& plan);

/// What must hold of it in the end, read from the office's tables: one line for each thing that does not.
[[nodiscard]] std::vector<std::string> crewWorkWrong(const World& world, Company& company);

} // namespace leadhand::sim
