#include "app/crew/TaskDrafts.h"

#include "app/crew/Text.h"

namespace leadhand::crew {

QString dueWords(const Date& due, const Phrases& phrases) {
  if (!due)
    return Phrases::tr("no day");
  const QString near = phrases.nearDay(due);
  const int days = due.daysSince(phrases.today());
  return days >= -1 && days <= 1 ? near : Phrases::tr("by %1").arg(near);
}

std::vector<RowRole<TaskDraftRow>> TaskDraftRow::roles() {
  return {role("draftId", &TaskDraftRow::rowId),   role("words", &TaskDraftRow::text),
          role("ownerId", &TaskDraftRow::ownerId), role("owner", &TaskDraftRow::owner),
          role("due", &TaskDraftRow::due),         role("dueWords", &TaskDraftRow::dueWords),
          role("chosen", &TaskDraftRow::chosen)};
}

QString TaskDrafts::add(const QString& text, const Named& owner, const QString& ownerName, const Date& due,
                        bool chosen, const Phrases& phrases) {
  std::vector<TaskDraftRow> rows = m_rows.rows();
  const QString rowId = QString::number(++m_made);
  rows.push_back({rowId, text, toQt(owner.id), ownerName, toQt(due), dueWords(due, phrases), chosen});
  m_rows.show(std::move(rows));
  return rowId;
}

template <class Change>
void TaskDrafts::change(const QString& rowId, Change apply) {
  std::vector<TaskDraftRow> rows = m_rows.rows();
  for (TaskDraftRow& row : rows)
    if (row.rowId == rowId)
      apply(row);
  m_rows.show(std::move(rows));
}

void TaskDrafts::choose(const QString& rowId, bool chosen) {
  change(rowId, [&](TaskDraftRow& row) { row.chosen = chosen; });
}

void TaskDrafts::setText(const QString& rowId, const QString& text) {
  change(rowId, [&](TaskDraftRow& row) { row.text = text; });
}

void TaskDrafts::setOwner(const QString& rowId, const QString& ownerId, const QString& owner) {
  change(rowId, [&](TaskDraftRow& row) {
    row.ownerId = ownerId;
    row.owner = owner;
    row.chosen = true;
  });
}

void TaskDrafts::setDue(const QString& rowId, const QString& isoDay, const Phrases& phrases) {
  change(rowId, [&](TaskDraftRow& row) {
    row.due = isoDay;
    row.dueWords = dueWords(dateFrom(isoDay), phrases);
    row.chosen = true;
  });
}

QString TaskDrafts::textOf(const QString& rowId) const {
  const TaskDraftRow* row = m_rows.find(rowId);
  return row == nullptr ? QString() : row->text;
}

void TaskDrafts::reword(const Phrases& phrases, const Id& self) {
  std::vector<TaskDraftRow> rows = m_rows.rows();
  for (TaskDraftRow& row : rows) {
    row.dueWords = dueWords(dateFrom(row.due), phrases);
    if (self && row.ownerId == toQt(self))
      row.owner = phrases.who({self, {}}, self);
  }
  m_rows.show(std::move(rows));
}

std::vector<TaskDraftRow> TaskDrafts::taken() const {
  std::vector<TaskDraftRow> rows;
  for (const TaskDraftRow& row : m_rows.rows())
    if (row.chosen && !row.text.trimmed().isEmpty())
      rows.push_back(row);
  return rows;
}

} // namespace leadhand::crew
