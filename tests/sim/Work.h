#pragma once
#include "tests/sim/World.h"

namespace leadhand::sim {

/// One thing that a person does on this device, mostly on the hot records. False: there was nothing to do.
bool doWork(World& world, Handset& handset);
/// Work that the office must refuse: it names a record that nobody has.
bool poison(World& world, Handset& handset);

} // namespace leadhand::sim
