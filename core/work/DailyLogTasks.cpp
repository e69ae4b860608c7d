// The office's side of the daily log: answers, tasks and who has done them.
#include "core/base/Text.h"
#include "core/work/CommentReading.h"
#include "core/work/DailyLog.h"
#include "core/work/TaskRequests.h"

#include <algorithm>

namespace leadhand {
namespace {

template <class R>
Edit doneEdit(const DeviceStore& store, const R& task, const std::string& note) {
  UpdateOf<R> update(task.id);
  // The day on which it was done stays: saying it again only adds a note.
  if (!task.doneOn)
    update.with(&R::doneOn, localToday(store)).with(&R::doneBy, store.actor().person);
  if (!note.empty() && note != task.doneNote)
    update.with(&R::doneNote, note);
  return update.edit;
}

template <class R>
Edit reopenEdit(const R& task) {
  UpdateOf<R> update(task.id);
  if (task.doneOn)
    update.with(&R::doneOn, Date{}).with(&R::doneBy, Id{}).with(&R::doneNote, std::string());
  return update.edit;
}

template <class R>
Edit setEdit(const R& task, const std::optional<Id>& owner, const std::optional<Date>& due) {
  UpdateOf<R> update(task.id);
  if (owner && *owner != task.owner)
    update.with(&R::owner, *owner);
  if (due && *due != task.due)
    update.with(&R::due, *due);
  return update.edit;
}

/// A task or an action item: whichever has this id. `change` makes the edit of the one that was found.
template <class Change>
Status writeTask(DeviceStore& store, const Id& id, Change change) {
  Edit edit;
  if (const auto task = store.read<Task>(id); task && !task->deleted)
    edit = change(*task);
  else if (const auto item = store.read<ActionItem>(id); item && !item->deleted)
    edit = change(*item);
  else
    return fail(ErrorCode::unknownRecord, "task " + id.text());
  return edit.fields.empty() ? Status{} : store.write(std::move(edit));
}

Status checkOwner(const DeviceStore& store, const Id& owner) {
  if (owner && !store.readRow(Kind::person, owner))
    return fail(ErrorCode::unknownPerson, owner.text());
  return {};
}

/// Due first; what has no day comes last.
bool isDueBefore(const TaskView& one, const TaskView& other) {
  if (one.due.isNone() != other.due.isNone())
    return other.due.isNone();
  return std::tie(one.due, one.id) < std::tie(other.due, other.id);
}

} // namespace

Result<Id> DailyLog::followUp(const Id& comment, const std::string& text, const std::vector<NewTask>& tasks) {
  const auto row = m_store.read<Comment>(comment);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "comment " + comment.text());
  if (isBlank(text))
    return fail(ErrorCode::emptyText, "follow_up");
  FollowUp answer;
  answer.id = m_store.newId();
  answer.comment = comment;
  answer.customer = row->customer;
  answer.text = text;
  answer.on = localToday(m_store);
  std::vector<Edit> edits{insertOf(answer)};
  for (const NewTask& wanted : tasks) {
    if (isBlank(wanted.text))
      return fail(ErrorCode::emptyText, "task");
    LEADHAND_TRY(checkOwner(m_store, wanted.owner));
    Task task;
    task.id = m_store.newId();
    task.comment = comment;
    task.followUp = answer.id;
    task.customer = row->customer;
    task.text = wanted.text;
    task.owner = wanted.owner;
    task.due = wanted.due;
    edits.push_back(insertOf(task));
  }
  if (!tasks.empty() || row->disposition.empty())
    edits.push_back(UpdateOf<Comment>(comment)
                        .with(&Comment::disposition, std::string(tasks.empty() ? "read" : "task"))
                        .with(&Comment::disposedBy, m_store.actor().person)
                        .with(&Comment::disposedAt, m_store.clock().now())
                        .edit);
  appendReadMark(*row, edits);
  LEADHAND_TRY(m_store.write(edits));
  return answer.id;
}

Status DailyLog::taskDone(const Id& task, const std::string& note) {
  return writeTask(m_store, task, [&](const auto& row) { return doneEdit(m_store, row, note); });
}

Status DailyLog::taskReopen(const Id& task) {
  return writeTask(m_store, task, [](const auto& row) { return reopenEdit(row); });
}

Status DailyLog::setTask(const Id& task, std::optional<Id> owner, std::optional<Date> due) {
  if (owner)
    LEADHAND_TRY(checkOwner(m_store, *owner));
  if (!Reading(m_store).isOffice() && (owner || due)) {
    const auto asked = askForTask(task, owner, due, {});
    return asked ? Status{} : Status(tl::unexpected<Error>(asked.error()));
  }
  return writeTask(m_store, task, [&](const auto& row) { return setEdit(row, owner, due); });
}

Result<TaskView> DailyLog::showTask(const Id& task) const {
  Reading reading(m_store);
  std::vector<TaskView> views;
  if (const auto row = m_store.read<Task>(task); row && !row->deleted)
    views.push_back(taskView(reading, *row));
  else if (const auto item = m_store.read<ActionItem>(task); item && !item->deleted)
    views.push_back(taskView(reading, *item));
  else
    return fail(ErrorCode::unknownRecord, "task " + task.text());
  addRequests(reading, views);
  return std::move(views.front());
}

std::vector<TaskView> DailyLog::tasksOf(const Id& owner) const {
  Reading reading(m_store);
  const auto tasks = rowsBy<Task>(m_store, queries::openTasksOf, {valueOf(owner)});
  const auto items = rowsBy<ActionItem>(m_store, queries::openActionsOf, {valueOf(owner)});
  reading.learnReceipts(idsOf(tasks));
  reading.learnReceipts(idsOf(items));
  std::vector<TaskView> views;
  for (const Task& task : tasks)
    views.push_back(taskView(reading, task));
  for (const ActionItem& item : items)
    views.push_back(taskView(reading, item));
  addRequests(reading, views);
  std::sort(views.begin(), views.end(), isDueBefore);
  return views;
}

} // namespace leadhand
