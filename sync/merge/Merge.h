#pragma once
#include "core/schema/Row.h"
#include "core/store/Outbox.h"
#include "sync/merge/Stamp.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace leadhand::sync {

/// What becomes of one field of a change.
enum class Outcome : std::uint8_t {
  applied, ///< nobody else wrote it unseen
  same,    ///< it stood there already
  won,     ///< a concurrent value stood there; this one replaces it, that one is kept under a conflict
  lost,    ///< a concurrent value stands; this one is kept under a conflict
  kept,    ///< the first value stands and the second says nothing that a person must look at (sets)
  noted,   ///< the office's word stands, and this becomes a note or a request beside it
  denied   ///< a field written once would get a second value
};

struct FieldDecision {
  std::uint32_t field = 0;
  Outcome outcome = Outcome::applied;
  Value value;                    ///< what the field holds afterwards
  Value loser;                    ///< of won, lost and noted: the value that does not stand
  FieldStamp rival;               ///< of won and lost: who had written what stood there; else of revision 0
  bool recorded = false;          ///< won and lost only: a conflict row is due
  std::vector<FieldStamp> beside; ///< of same: who else said it, unseen by the author; their word stays too
};

/// Everything a decision depends on; nothing else is looked at.
struct MergeInput {
  const KindInfo* kind = nullptr;
  const Row* present = nullptr; ///< null: there is no such row yet
  std::span<const FieldStamp> stamps;
  const OutboxEntry* change = nullptr; ///< known fields only
  std::uint32_t device = 0; ///< elsewhere() of it where it speaks of a record whose matters are this one's
  Hlc hlc;                  ///< of the change, clamped by the server
  std::span<const EpochMark> epochs;
  bool byOffice = false; ///< the change comes from an office role
  bool byServer = false; ///< the server itself: may rewrite what others write once
  bool told = false;     ///< byServer, but as a phone of the crew tells it: what the office decided stands
  std::function<bool(std::uint32_t device)> isOffice; ///< whether a stamp's device is an office role's
  /// The office has approved what the record says, or taken it up: Merge::own and Merge::untilTaken.
  bool taken = false;
  bool byOwn = false; ///< the change comes from the person whose work the record tells of
  std::function<bool(std::uint32_t device)> isOwn; ///< whether a stamp's device is that person's
};

/// sync.md section 4, per field. Pure.
[[nodiscard]] std::vector<FieldDecision> decide(const MergeInput& input);

} // namespace leadhand::sync
