#pragma once
#include "tests/sim/World.h"

namespace leadhand::sim {

/// In the office somebody looks at a conflict and closes it: as it stands, or with the value that had lost,
/// or with a third one. False: there was nothing to do.
bool decideConflict(World& world, Handset& handset);
/// A value that had lost is set again by hand, long after or while its conflict is open.
bool setBackByHand(World& world, Handset& handset);
/// What was refused is sent once more, or given up.
bool sortOut(World& world, Handset& handset);

/// At the office's own command line: one customer is made of two and two of one again, and what is in
/// quarantine is taken after all or laid aside. Something was done.
bool deskWork(World& world, Handset& handset);

} // namespace leadhand::sim
