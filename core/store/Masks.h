#pragma once
#include "core/store/OutboxRows.h"

#include <optional>

namespace leadhand {

/// How own unanswered edits stand over the office's values of the same row (R2).
namespace masks {

/// Lays the masks of the live entries over a row as it came from the office, and keeps the office's value of
/// every covered field with its entry. `present` is the row as it stands here.
[[nodiscard]] Status cover(Database& database, std::vector<StoredEntry>& live, const Row& present,
                           Row& incoming);

/// The row of the office with all that the live entries mask in it: how one stands here that left and comes
/// again.
[[nodiscard]] Row worn(const std::vector<StoredEntry>& live, const Row& row);

/// The row as the office had it when it was last heard of: `present` without what own entries mask. Nothing
/// where that can't be told, as of a row that was made here and is not answered yet.
[[nodiscard]] std::optional<Row> lift(const std::vector<StoredEntry>& live, const Row& present);

enum class Fall { answered, refused };
/// The mask of an entry falls: the office's value as it was heard, or on a refusal else the one before the
/// edit, returns to the fields that no later entry covers; after a refusal not before an earlier one of which
/// the office's row has not come. The row of a refused insert stays as a draft.
/// True: the row was changed.
[[nodiscard]] Result<bool> fall(Database& database, const StoredEntry& entry, std::vector<StoredEntry>& live,
                                Fall how);

} // namespace masks
} // namespace leadhand
