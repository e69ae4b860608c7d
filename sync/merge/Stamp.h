#pragma once
#include "core/base/Hlc.h"
#include "core/base/Id.h"

#include <cstdint>
#include <span>
#include <vector>

namespace leadhand::sync {

/// When, by whom and at which revision a field was last written. Field 0 stands for the row as it was first
/// inserted: every field that has no stamp of its own, absent ones included, was written then. A field with
/// several stamps was given the same value by several who had not seen each other: only who has seen all of
/// them has seen the field.
struct FieldStamp {
  std::uint32_t field = 0;
  std::uint64_t rev = 0;
  std::uint32_t device = 0;
  Hlc hlc;
  bool operator==(const FieldStamp&) const = default;
};

/// The number that the stamps which hold for a field bear: its own, or 0 where it has none.
[[nodiscard]] std::uint32_t stampedAs(std::span<const FieldStamp> stamps, std::uint32_t field);
/// The newest stamp that holds for a field, or nullptr for a row without stamps.
[[nodiscard]] const FieldStamp* stampOf(std::span<const FieldStamp> stamps, std::uint32_t field);
/// Replaces the stamps of its field, but for those that stay `beside` it, and raises its clock above those
/// that it follows.
void putStamp(std::vector<FieldStamp>& stamps, FieldStamp stamp, std::span<const FieldStamp> beside = {});

/// The server was restored and went on as `epoch` from `restoreRev`: what stood above it is lost.
struct EpochMark {
  std::uint32_t epoch = 0;
  std::uint64_t restoreRev = 0;
};

inline constexpr unsigned epochShift = 40;
/// Stands for whoever wrote what a phone offers after a restore (R9): no device's number, so that newer work
/// of anybody stands against it. The clock of its stamps is the revision that the row had in the lost time:
/// it orders offers among each other, and is below everybody's clock.
inline constexpr std::uint32_t salvageDevice = 0xFFFFFFFEU;
/// Stands for a device that wrote of another record, whose matters are this one's now: of what it wrote here
/// or of a third one it had seen nothing then. The record is told apart by 12 bits of its id.
[[nodiscard]] constexpr std::uint32_t elsewhere(std::uint32_t device, const Id& record) {
  const std::uint32_t mark = (record.bytes[14] * 256U + record.bytes[15]) % 0xFFFU;
  return (1U << 31U) | (mark << 19U) | (device & 0x7FFFFU);
}
/// The device itself, wherever it wrote. Numbers of devices are below half a million.
[[nodiscard]] constexpr std::uint32_t deviceOf(std::uint32_t device) {
  const std::uint32_t number = device & 0x7FFFFU;
  return device >> 31U == 0 ? device : number == (salvageDevice & 0x7FFFFU) ? salvageDevice : number;
}
/// When it was written; 0 where nobody can tell.
[[nodiscard]] inline Instant momentOf(const FieldStamp& stamp) {
  return deviceOf(stamp.device) == salvageDevice ? Instant{} : Instant{stamp.hlc.ms()};
}

[[nodiscard]] inline std::uint32_t epochOf(std::uint64_t rev) {
  return static_cast<std::uint32_t>(rev >> epochShift);
}

/// R5: a base above the restore point of a later epoch belongs to a lost timeline.
[[nodiscard]] bool baseSurvives(std::uint64_t base, std::span<const EpochMark> epochs);

} // namespace leadhand::sync
