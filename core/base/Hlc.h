#pragma once
#include "core/base/Time.h"

#include <compare>
#include <cstdint>

namespace leadhand {

/// A hybrid logical clock stamp: 48 bits of milliseconds, 16 bits of counter. It decides only between edits
/// that truly did not see each other; causality comes from revisions.
struct Hlc {
  std::uint64_t value = 0;
  auto operator<=>(const Hlc&) const = default;
  [[nodiscard]] std::int64_t ms() const { return static_cast<std::int64_t>(value >> 16U); }
  /// The stamp that follows both this one and the wall clock.
  [[nodiscard]] Hlc next(Instant now) const {
    const std::int64_t wall = now.ms < 0 ? 0 : now.ms;
    const std::uint64_t fresh = (static_cast<std::uint64_t>(wall) & 0xFFFFFFFFFFFFULL) << 16U;
    return Hlc{fresh > value ? fresh : value + 1};
  }
  /// The stamp as the server orders by it: nothing from further ahead than 5 s.
  [[nodiscard]] Hlc clampedTo(Instant now) const {
    const std::uint64_t latest = (static_cast<std::uint64_t>(now.ms + 5000) << 16U) | 0xFFFFU;
    return Hlc{value > latest ? latest : value};
  }
};

} // namespace leadhand
