#include "app/crew/TasksModel.h"

#include "app/crew/TaskDrafts.h"
#include "app/crew/Text.h"
#include "core/work/DailyLog.h"

namespace leadhand::crew {

std::vector<RowRole<OpenTaskRow>> OpenTaskRow::roles() {
  return {role("taskId", &OpenTaskRow::rowId),
          role("words", &OpenTaskRow::text),
          role("customerName", &OpenTaskRow::customerName),
          role("due", &OpenTaskRow::due),
          role("late", &OpenTaskRow::late),
          role("commentId", &OpenTaskRow::commentId)};
}

void TasksModel::setOwnerId(const QString& id) {
  if (id == m_ownerId)
    return;
  m_ownerId = id;
  emit ownerIdChanged();
  reload();
}

bool TasksModel::concerns(const Kinds& kinds) const {
  return kinds.contains(Kind::task) || kinds.contains(Kind::actionItem) || kinds.contains(Kind::none);
}

void TasksModel::refresh() {
  const Date today = phrases().today();
  const Id owner = m_ownerId.isEmpty() ? store().actor().person : idFrom(m_ownerId);
  std::vector<OpenTaskRow> rows;
  int late = 0;
  for (const TaskView& task : DailyLog(store()).tasksOf(owner)) {
    OpenTaskRow row{
        toQt(task.id),     toQt(task.text), toQt(task.customer.name), {}, task.due && task.due < today,
        toQt(task.comment)};
    if (task.due)
      row.due = dueWords(task.due, phrases());
    late += row.late ? 1 : 0;
    rows.push_back(std::move(row));
  }
  m_rows.show(std::move(rows));
  m_summary = m_rows.count() == 0
                  ? QString()
                  : Phrases::line({m_rows.count() == 1 ? tr("1 open", "a task")
                                                       : tr("%1 open", "tasks").arg(m_rows.count()),
                                   late > 0 ? tr("%1 late").arg(late) : QString()});
  setStateByRows(m_rows.count());
}

bool TasksModel::done(const QString& taskId, const QString& note) {
  return went(DailyLog(store()).taskDone(idFrom(taskId), toStd(note.trimmed())));
}

bool TasksModel::reopen(const QString& taskId) {
  return went(DailyLog(store()).taskReopen(idFrom(taskId)));
}

} // namespace leadhand::crew
