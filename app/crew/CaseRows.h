#pragma once
#include "app/crew/Phrases.h"
#include "app/crew/RowModel.h"
#include "core/work/Views.h"

#include <QString>
#include <vector>

namespace leadhand::crew {

/// A problem as lists and briefs show it, in words.
struct CaseRow {
  QString rowId;
  QString reference;
  QString customerName;
  QString title; ///< what it is about, else the first of the words
  QString state;
  QString stateTone;
  QString promise;  ///< "Karen calls by today 16:00", the one due first, or ""
  QString timeLeft; ///< "2 h 10 left"
  QString promiseTone;
  QString line; ///< "You · today 10:12"
  QString receipt;
  bool askHow = false;

  bool operator==(const CaseRow&) const = default;
  static std::vector<RowRole<CaseRow>> roles();
};

/// A promise with what is left of it.
struct PromiseRow {
  QString rowId;
  QString caseId;
  QString sort; ///< call or remedy
  QString sentence;
  QString second;   ///< what was promised, or "J3-0412 · Mrs. Smith" where it stands alone
  QString timeLeft; ///< "2 h 10 left"; of a kept one who and when
  QString tone;
  QString iconName;
  bool kept = false;

  bool operator==(const PromiseRow&) const = default;
  static std::vector<RowRole<PromiseRow>> roles();
};

[[nodiscard]] CaseRow caseRow(const RecoveryView& view, const Phrases& phrases, const Id& self, Instant now);
[[nodiscard]] PromiseRow promiseRow(const RecoveryPromiseView& view, const Phrases& phrases, const Id& self,
                                    Instant now);
/// Open ones first, and of those the one whose promise is due first.
[[nodiscard]] bool isToBeSeenBefore(const RecoveryView& one, const RecoveryView& other);

} // namespace leadhand::crew
