#pragma once
#include "app/crew/Phrases.h"
#include "app/crew/RowModel.h"
#include "core/work/Findings.h"

#include <QString>
#include <vector>

namespace leadhand::crew {

/// Words that were found, as one row: of whom, what they say with the match marked, what it is, by whom and
/// when.
struct FindingRow {
  QString rowId;
  QString iconName;
  QString tone;
  QString customer; ///< whose it is, or the name as typed
  QString words;    ///< plain, for readers
  QString marked;   ///< the same as styled text: the match stands between <b> and </b>
  QString line;     ///< "Comment · Jane · 1 Sep"
  QString standing; ///< "Done", "Doesn’t count", ...
  QString standingTone;
  QString route; ///< the screen that shows it, or ""
  QString recordId;

  bool operator==(const FindingRow&) const = default;
  static std::vector<RowRole<FindingRow>> roles();
};

[[nodiscard]] FindingRow findingRow(const FindingView& finding, const Phrases& phrases, const Id& self);
/// The bytes of a text as styled text, with what is marked between <b> and </b>.
[[nodiscard]] QString markedText(const std::string& text, const std::vector<SearchMark>& marks);
/// "comment", "task", ... as screens name a sort; "" for any.
[[nodiscard]] QString sortName(FindingSort sort);
[[nodiscard]] FindingSort sortNamed(const QString& name);

} // namespace leadhand::crew
