#pragma once
#include "core/base/Errors.h"
#include "core/rules/Actor.h"
#include "core/schema/kinds/Contacts.h"
#include "core/schema/kinds/Corrections.h"
#include "core/schema/kinds/DailyLog.h"
#include "core/schema/Row.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace leadhand {

/// What is written once is corrected by a row of its own that names the first one (sync.md section 2). All of
/// them stay; people are shown the newest. Which one that is depends on nothing that differs from phone to
/// phone: on how many its author had seen, then on when it was written down, then on its id.

/// A row of a kind that may correct another one, and does.
[[nodiscard]] bool isCorrection(const Row& row);
/// Which record a row corrects; the null id where it corrects none.
[[nodiscard]] Id originalOf(const Row& row);
/// Both correct the same record.
[[nodiscard]] bool isNewerCorrection(const Row& one, const Row& other);
/// Whether this person may correct what `author` wrote: its author and the office.
[[nodiscard]] bool mayCorrect(const Actor& actor, const Id& author);
/// Its author and the office. Errors: notAllowed; badValue where `original` is a correction itself.
[[nodiscard]] Status mayCorrect(const Actor& actor, const Row& original);

/// Of one record's corrections, the newest first.
template <class R>
void sortCorrections(std::vector<R>& corrections) {
  std::sort(corrections.begin(), corrections.end(), [](const R& one, const R& other) {
    return std::tie(one.version, one.recordedAt, one.id) >
           std::tie(other.version, other.recordedAt, other.id);
  });
}

/// What a new correction counts itself as.
template <class R>
[[nodiscard]] std::int64_t nextVersion(const std::vector<R>& corrections) {
  std::int64_t newest = 0;
  for (const R& correction : corrections)
    newest = std::max(newest, correction.version);
  return newest + 1;
}

/// What readers are shown of a comment or entry: its newest correction's words. `corrections` as
/// sortCorrections leaves them; with none the record itself.
[[nodiscard]] Comment corrected(Comment comment, const std::vector<CommentCorrection>& corrections);
[[nodiscard]] ContactEntry corrected(ContactEntry contact, const std::vector<ContactCorrection>& corrections);

} // namespace leadhand
