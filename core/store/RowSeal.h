#pragma once
#include "core/schema/Row.h"

namespace leadhand {

/// Tells whether two hold the same row: of its id, revision, scope and all that it says. An older version,
/// which keeps a newer one's fields unread, has the same.
[[nodiscard]] std::uint64_t sealOf(const Row& row);

} // namespace leadhand
