#pragma once
#include "tests/sim/World.h"

namespace leadhand::sim {

/// A comment with a picture of up to some hundred KiB, where this seed has pictures.
bool takePhoto(World& world, Handset& handset);
/// Somebody looks at a picture that is not here.
bool wantPhoto(World& world, Handset& handset);

} // namespace leadhand::sim
