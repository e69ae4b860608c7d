#pragma once
#include "app/crew/Phrases.h"
#include "app/crew/RowModel.h"
#include "core/work/Views.h"

#include <QString>
#include <vector>

namespace leadhand::crew {

/// A comment as one row of a list, in words.
struct CommentRow {
  QString rowId;
  QString customerId;
  QString customerName;
  QString text;
  QString tag; ///< its first kind
  QString tagTone;
  QString line;     ///< "You · 10:12"
  QString progress; ///< "1 of 2 done", "Jacki replied", "Done in 3 days", or ""
  QString progressTone;
  QString receipt;
  bool done = false;
  int photos = 0;
  QString voice;       ///< "Voice note, 0:07" where the text does not say it; ""
  QString photoSource; ///< of the first photo that can be shown; "" for none
  bool isVoid = false; ///< it does not count
  QString note;        ///< that it does not count and why, or that it was corrected; who and when; or ""

  bool operator==(const CommentRow&) const = default;
  static std::vector<RowRole<CommentRow>> roles();
};

[[nodiscard]] CommentRow commentRow(const CommentView& comment, const Phrases& phrases, const Id& self);
/// "Done in 3 days", "Done the same day"; "" while it is not done.
[[nodiscard]] QString doneSentence(const CommentView& comment, const Phrases& phrases);

/// A small pill: a kind of a comment.
struct TagRow {
  QString rowId;
  QString text;
  QString tone;

  bool operator==(const TagRow&) const = default;
  static std::vector<RowRole<TagRow>> roles();
};
[[nodiscard]] std::vector<TagRow> kindTags(const std::vector<std::string>& kinds, const Phrases& phrases);

} // namespace leadhand::crew
