#pragma once
#include "app/crew/CorrectionWords.h"
#include "app/crew/Phrases.h"
#include "app/crew/RowModel.h"
#include "core/work/Views.h"

#include <QString>
#include <vector>

namespace leadhand::crew {

/// One thing that happened with a customer, from either sheet, in words.
struct TimelineRow {
  QString rowId;
  QString sort; ///< comment, contact, opportunity, instruction, visit or fact
  QString iconName;
  QString tone;
  QString heading; ///< "Comment", "Call", the opportunity's title
  QString text;
  QString line; ///< "Jane · 1 Sep"
  QString state;
  QString stateTone;
  QString route;          ///< the screen that shows it, or ""
  bool isVoid = false;    ///< it does not count
  QString note;           ///< that it does not count and why; of a comment, that it was corrected; or ""
  QVariantMap correction; ///< of a contact or fact, see CorrectionNote
  QString month;          ///< "2011-09": a heading of a list is not said anew when only its words change

  bool operator==(const TimelineRow&) const = default;
  static std::vector<RowRole<TimelineRow>> roles();
};

[[nodiscard]] TimelineRow timelineRow(const TimelineItem& item, const Phrases& phrases, const Id& self);
/// The word of a sort: "comment", "contact", ...
[[nodiscard]] QString timelineSort(TimelineSort sort);

} // namespace leadhand::crew
