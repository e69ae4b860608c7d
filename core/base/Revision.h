#pragma once
#include <cstdint>

namespace leadhand {

/// A revision of the office carries the epoch in its upper bits, so that what comes after a restore is
/// greater than all that was there before it.
inline constexpr unsigned epochShift = 40;

[[nodiscard]] inline std::uint32_t epochOf(std::uint64_t rev) {
  return static_cast<std::uint32_t>(rev >> epochShift);
}

} // namespace leadhand
