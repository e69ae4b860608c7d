#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace leadhand {

class Clock;
class Random;

/// 16 bytes that name one record for ever. Made on the device (UUIDv7: time-ordered) or derived from a
/// natural key. All zero means "none".
struct Id {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Id&) const = default;
  [[nodiscard]] bool isNull() const { return *this == Id{}; }
  explicit operator bool() const { return !isNull(); }

  /// "0190a6c2-...": 36 lower-case characters.
  [[nodiscard]] std::string text() const;
  /// Reads 36 characters with dashes or 32 without, any case.
  [[nodiscard]] static std::optional<Id> fromText(std::string_view text);
  /// The 16 bytes as they stand in a database or message; any other length is no id.
  [[nodiscard]] static std::optional<Id> fromBytes(std::string_view raw);
  [[nodiscard]] std::string_view raw() const {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
};

/// A new UUIDv7 of the clock's milliseconds and 74 random bits.
[[nodiscard]] Id newId(Clock& clock, Random& random);
/// The same, but behind `last` where both are of one millisecond: what one action makes keeps its order.
/// `last` becomes the new one.
[[nodiscard]] Id newIdAfter(Id& last, Clock& clock, Random& random);
/// The id of a row of a set: BLAKE2b of its name and natural key, so that two devices make the same row.
[[nodiscard]] Id derivedId(std::string_view name, std::string_view key);

} // namespace leadhand

template <>
struct std::hash<leadhand::Id> {
  std::size_t operator()(const leadhand::Id& id) const noexcept {
    std::uint64_t low = 0;
    for (int i = 8; i < 16; ++i)
      low = (low << 8U) | id.bytes[static_cast<std::size_t>(i)];
    return static_cast<std::size_t>(low * 0x9E3779B97F4A7C15ULL);
  }
};
