#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leadhand::sim {

/// What may go wrong, and what of the product is in play. A seed switches on a random subset of them.
enum class Fault : std::uint8_t {
  lostRequest,
  lostReply,
  duplicate, ///< a request arrives once more, up to 30 days later
  delay,     ///< answers that come after the device has asked again; what was sent first may come last
  partition,
  truncate,
  bitFlip,
  portal,  ///< a sign-in page with status 200
  restart, ///< a device's process ends between two steps
  crash,   ///< the office ends between commit and reply
  clocks,  ///< off by minutes, days or 20 years, and stepping
  oldCopy, ///< a device is set back to an old copy of its folder
  clone,   ///< two devices from one copy
  grants,  ///< visits move to another crew and back
  poison,  ///< groups that the office must refuse
  revoke,
  weeks,    ///< everything rests for weeks, stored results are pruned
  setBack,  ///< the office's folder is set back to an old copy, nobody says so
  restored, ///< the office is restored from a sealed backup
  backup,   ///< sealed backups, some of them off the machine
  kill,     ///< a device's process ends at any operation of its disk
  power,    ///< a device's power fails there: what was not synced is kept, dropped, torn or noise
  officeKill,
  officePower,
  diskFull,
  ioError,    ///< one operation of a device's disk is refused
  officeDisk, ///< the office's disk is full for a while, or refuses one operation
  drift,      ///< clocks that run too fast or too slow
  flapping,   ///< the network comes and goes many times in a row
  photos,
  companies,   ///< two or three of them in one process
  misdirected, ///< a request reaches another company's office
  sealed,      ///< all files encrypted, and searched for plain text
  roles,       ///< people get other roles, or leave
  hours,       ///< crews collect hours and materials, the office approves them
  recoveries,  ///< problems are made good, notes go to the team
  versions,    ///< devices and offices of other versions, which are updated
  desk,        ///< the office makes one customer of two and two of one, and decides what is in quarantine
  count
};

inline constexpr std::size_t faultCount = static_cast<std::size_t>(Fault::count);
inline constexpr std::array<std::string_view, faultCount> faultNames = {
    "lost_request", "lost_reply",  "duplicate",    "delay",       "partition", "truncate",    "bit_flip",
    "portal",       "restart",     "crash",        "clocks",      "old_copy",  "clone",       "grants",
    "poison",       "revoke",      "weeks",        "set_back",    "restored",  "backup",      "kill",
    "power",        "office_kill", "office_power", "disk_full",   "io_error",  "office_disk", "drift",
    "flapping",     "photos",      "companies",    "misdirected", "sealed",    "roles",       "hours",
    "recoveries",   "versions",    "desk"};
static_assert(!faultNames.back().empty());

/// A set of faults.
struct Faults {
  std::uint64_t bits = 0;
  [[nodiscard]] bool has(Fault fault) const { return (bits >> static_cast<unsigned>(fault) & 1U) != 0; }
  void add(Fault fault) { bits |= std::uint64_t{1} << static_cast<unsigned>(fault); }
  void drop(Fault fault) { bits &= ~(std::uint64_t{1} << static_cast<unsigned>(fault)); }
  bool operator==(const Faults&) const = default;
  /// "lost_reply,restart"; "none" for none.
  [[nodiscard]] std::string text() const;
  /// Nothing when one of the names is no fault's.
  [[nodiscard]] static std::optional<Faults> named(std::string_view list);
};

/// How often each fault struck.
using Strikes = std::array<std::uint64_t, faultCount>;

} // namespace leadhand::sim
