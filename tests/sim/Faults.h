#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leadhand::sim {

/// What may go wrong. A seed switches on a random subset of them.
enum class Fault : std::uint8_t {
  lostRequest,
  lostReply,
  duplicate, ///< a request arrives once more, up to 30 days later
  delay,     ///< answers that come after the device has asked again
  partition,
  truncate,
  bitFlip,
  portal,  ///< a sign-in page with status 200
  restart, ///< a device's process ends at any step
  crash,   ///< the office ends between commit and reply
  clocks,  ///< off by minutes, days or 20 years, and stepping
  oldCopy, ///< a device is set back to an old copy of its folder
  clone,   ///< two devices from one copy
  grants,  ///< visits move to another crew and back
  poison,  ///< groups that the office must refuse
  revoke,
  weeks,   ///< everything rests for weeks, stored results are pruned
  setBack, ///< the office's folder is set back to an old copy
  count
};

inline constexpr std::size_t faultCount = static_cast<std::size_t>(Fault::count);
inline constexpr std::array<std::string_view, faultCount> faultNames = {
    "lost_request", "lost_reply", "duplicate", "delay",  "partition", "truncate",
    "bit_flip",     "portal",     "restart",   "crash",  "clocks",    "old_copy",
    "clone",        "grants",     "poison",    "revoke", "weeks",     "set_back"};

/// A set of faults.
struct Faults {
  std::uint32_t bits = 0;
  [[nodiscard]] bool has(Fault fault) const { return (bits >> static_cast<unsigned>(fault) & 1U) != 0; }
  void add(Fault fault) { bits |= 1U << static_cast<unsigned>(fault); }
  void drop(Fault fault) { bits &= ~(1U << static_cast<unsigned>(fault)); }
  bool operator==(const Faults&) const = default;
  /// "lost_reply,restart"; "none" for none.
  [[nodiscard]] std::string text() const;
  /// Nothing when one of the names is no fault's.
  [[nodiscard]] static std::optional<Faults> named(std::string_view list);
};

} // namespace leadhand::sim
