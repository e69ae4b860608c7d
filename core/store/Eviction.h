#pragma once
#include "core/store/DeviceInside.h"

namespace leadhand {

/// Rows that leave this device because their scope does. A row with work of its own that the office has not
/// taken (rev 0, or a fresh, frozen or refused entry) is never deleted (R7): it is noted as leaving and goes
/// when its last such entry is answered.
namespace eviction {

enum class Held {
  leaves, ///< a row with unanswered work goes once that is answered
  stays   ///< its scope is only loaded anew
};
[[nodiscard]] Status evictRow(DeviceStore& store, Kind kind, const Id& id, Held held, ChangeNotes& notes);
/// Every row of the scope.
[[nodiscard]] Status evictScope(DeviceStore& store, const Id& scope, Held held, ChangeNotes& notes);
/// Every row of a scope that no grant of its own gives: what a lost wildcard leaves behind.
[[nodiscard]] Status evictUngranted(DeviceStore& store, Held held, ChangeNotes& notes);
/// Every row of a scope that nothing gives: it came ahead of a grant that the office has forgotten by a
/// restore, or that was taken back unheard.
[[nodiscard]] Status evictStrays(DeviceStore& store, ChangeNotes& notes);
/// A new row of this device in a scope that was taken from it, beside what is held there for its unanswered
/// work: it goes as that does.
[[nodiscard]] Status leavesIfTaken(DeviceStore& store, const Row& row);
/// A row that was leaving is here to stay, or has gone.
[[nodiscard]] Status stays(DeviceStore& store, Kind kind, const Id& id);
/// Deletes those leaving rows whose work has been answered.
[[nodiscard]] Status sweepLeaving(DeviceStore& store, ChangeNotes& notes);

} // namespace eviction
} // namespace leadhand
