#pragma once
#include "core/schema/Row.h"
#include "core/store/Database.h"

#include <array>
#include <string>
#include <vector>

namespace leadhand {

/// The search index is never on the way of a save or a sync. A table's new rows are known to be unindexed by
/// their number alone (above `search_mark`), so writing them costs nothing; only a changed row that is
/// indexed already is noted in `search_tail`.
namespace searchTail {

[[nodiscard]] bool isSearched(const KindInfo& kind);
/// A row was changed: noted when that matters to the search.
[[nodiscard]] Status noteChange(Database& database, const Row& before, const Row& after);
/// A row is about to be deleted from its table.
[[nodiscard]] Status forget(Database& database, const Row& row);
/// After a row of the kind was deleted and before the next one comes: a number that SQLite may give again
/// must count as unindexed.
[[nodiscard]] Status lowerMark(Database& database, const KindInfo& kind);
/// Where a row stands in the index: by day, so that the newest come first without sorting. `n` is the row's
/// number in its table.
[[nodiscard]] std::int64_t documentOf(const Row& row, std::int64_t n);
struct Document {
  Kind kind = Kind::none;
  std::int64_t n = 0;
};
[[nodiscard]] Document documentAt(std::int64_t document);
/// The row's number of a document alone.
[[nodiscard]] std::int64_t numberAt(std::int64_t document);
/// The lowest number of a document of this day; those of the day before are all below it.
[[nodiscard]] std::int64_t firstDocumentOf(const Date& day);
/// The searched kind of each slot, for whoever looks at many documents; none where no kind stands there.
inline constexpr std::size_t slotCount = 32;
[[nodiscard]] std::array<const KindInfo*, slotCount> slots();
[[nodiscard]] inline std::size_t slotAt(std::int64_t document) {
  return static_cast<std::size_t>(document) & (slotCount - 1);
}
/// All searched words of a row, one text.
[[nodiscard]] std::string wordsOf(const Row& row);
/// The day by which a row is found: when it was said or noted, else when it was recorded.
[[nodiscard]] Date dayOf(const Row& row);
/// What is off between index and rows, a line each; reads every searched row.
[[nodiscard]] std::vector<std::string> findings(Database& database);

} // namespace searchTail
} // namespace leadhand
