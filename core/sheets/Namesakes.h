#pragma once
#include "core/base/Id.h"

#include <string>
#include <vector>

namespace leadhand {

/// What to do where several customers have one name: the ids, any of which may stand in its place.
[[nodiscard]] std::string namesakeAdvice(const std::vector<Id>& ids);

} // namespace leadhand
