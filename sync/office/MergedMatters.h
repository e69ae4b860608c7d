#pragma once
#include "core/base/Id.h"
#include "core/schema/Kind.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace leadhand::sync {

/// What one customer brought to another one: enough to take it back.
struct MergedMatters {
  std::vector<std::pair<Kind, Id>> rows; ///< that named the customer
  std::vector<std::uint32_t> filled;     ///< fields that were empty with the other one
  std::vector<Id> conflicts;             ///< about fields that differed
};

[[nodiscard]] std::string textOf(const MergedMatters& matters);
[[nodiscard]] MergedMatters mattersOf(const std::string& text);

} // namespace leadhand::sync
