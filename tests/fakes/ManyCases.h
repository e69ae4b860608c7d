#pragma once
#include <cstdlib>

namespace leadhand::test {

/// A file of properties that includes this lets each hold in 10,000 cases; RC_PARAMS in the environment says
/// otherwise.
inline const bool manyCases = ::setenv("RC_PARAMS", "max_success=10000", 0) == 0;

} // namespace leadhand::test
