#pragma once
#include "core/schema/kinds/Recovery.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// The states of a recovery case, in their order. Step 1 is agreed, step 2 promised and delivered, step 3
/// verified: without all three nothing is closed.
namespace recovery {
inline constexpr std::string_view reported = "reported";
inline constexpr std::string_view agreed = "agreed";
inline constexpr std::string_view promised = "promised";
inline constexpr std::string_view delivered = "delivered";
inline constexpr std::string_view verified = "verified";
inline constexpr std::string_view closed = "closed";
// What may be said besides; neither is a state.
inline constexpr std::string_view reopened = "reopened";
inline constexpr std::string_view asked = "asked";
} // namespace recovery

[[nodiscard]] std::span<const std::string_view> allRecoveryStates();
[[nodiscard]] bool isRecoveryState(std::string_view name);
/// Somebody still has something to do.
[[nodiscard]] bool isOpenRecovery(std::string_view state);
/// Whether an event follows from a state. Forward only, with its proof: a remedy is delivered with a note or
/// a picture, a verification says received and satisfied. The present state may be stated again. Reopening
/// leads back to agreed.
[[nodiscard]] bool canStep(std::string_view from, const RecoveryEvent& event);
/// The step that is due: what closing would need first. "" once it is closed.
[[nodiscard]] std::string_view nextRecoveryStep(std::string_view state);

/// What the events make of a case. They must stand in the order in which the office has them.
struct FoldedRecovery {
  std::string state = std::string(recovery::reported);
  Instant at;
  Id by;
  std::int64_t reopened = 0;
  std::vector<Id> notApplied;
  /// A reopening, and the verification or closing that it took back.
  struct Overturned {
    Id reopening;
    Id verification;
  };
  std::vector<Overturned> overturned;
};
/// From the beginning, over ALL its events.
[[nodiscard]] FoldedRecovery foldRecovery(const std::vector<RecoveryEvent>& events);
/// On top of what the office has folded into `recovery`: only events that it has not folded yet.
[[nodiscard]] FoldedRecovery foldPendingRecovery(const RecoveryCase& recovery,
                                                 const std::vector<RecoveryEvent>& pending);

} // namespace leadhand
