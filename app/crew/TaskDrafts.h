#pragma once
#include "app/crew/Phrases.h"
#include "app/crew/RowModel.h"

#include <QString>
#include <vector>

namespace leadhand::crew {

/// Something that shall be done, while it is written: offered, and taken when `chosen`.
struct TaskDraftRow {
  QString rowId;
  QString text;
  QString ownerId;
  QString owner;
  QString due;      ///< ISO day
  QString dueWords; ///< "today", "by 18 Sep"
  bool chosen = false;

  bool operator==(const TaskDraftRow&) const = default;
  static std::vector<RowRole<TaskDraftRow>> roles();
};

/// "today", "by 8 Sep", "no day".
[[nodiscard]] QString dueWords(const Date& due, const Phrases& phrases);

/// A few of them as a list one may change line by line.
class TaskDrafts {
 public:
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] const std::vector<TaskDraftRow>& all() const { return m_rows.rows(); }
  void clear() { m_rows.show({}); }
  /// Adds a line; its id.
  QString add(const QString& text, const Named& owner, const QString& ownerName, const Date& due, bool chosen,
              const Phrases& phrases);
  void choose(const QString& rowId, bool chosen);
  void setText(const QString& rowId, const QString& text);
  void setOwner(const QString& rowId, const QString& ownerId, const QString& owner);
  void setDue(const QString& rowId, const QString& isoDay, const Phrases& phrases);
  /// Those that are chosen and have words.
  /// The words of a row, "" where there is none of that id.
  [[nodiscard]] QString textOf(const QString& rowId) const;
  /// Days and oneself are said again, in the language of now.
  void reword(const Phrases& phrases, const Id& self);
  [[nodiscard]] std::vector<TaskDraftRow> taken() const;

 private:
  template <class Change>
  void change(const QString& rowId, Change apply);

  int m_made = 0;
  RowListModel<TaskDraftRow> m_rows;
};

} // namespace leadhand::crew
