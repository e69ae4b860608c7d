// Another owner or day of a task is the office's to give: from anybody else it is a request.
#include "core/work/TaskRequests.h"

#include "core/base/Text.h"
#include "core/work/CommentReading.h"
#include "core/work/DailyLog.h"

#include <algorithm>

namespace leadhand {
namespace {

template <class R>
TaskRequestView requestView(Reading& reading, const R& row, const Id& task) {
  TaskRequestView view;
  view.id = row.id;
  view.task = task;
  view.customer = reading.customer(row.customer);
  view.by = reading.person(row.author);
  view.at = row.recordedAt;
  view.owner = reading.person(row.owner);
  view.due = row.due;
  view.why = row.why;
  view.answer = row.answer;
  view.answeredBy = reading.person(row.answeredBy);
  view.receipt = reading.receipt(row, Declaration<R>::head.kind);
  return view;
}

template <class R>
void addRequestsOf(Reading& reading, std::vector<TaskView>& views, bool ofActions, std::string_view column,
                   Id R::*about) {
  std::vector<Id> ids;
  for (const TaskView& view : views)
    if (view.isActionItem == ofActions)
      ids.push_back(view.id);
  if (ids.empty())
    return;
  auto rows = rowsOf<R>(reading.store(), column, ids);
  reading.learnReceipts(idsOf(rows));
  for (const R& row : rows) {
    const auto at =
        std::find_if(views.begin(), views.end(), [&](const TaskView& view) { return view.id == row.*about; });
    at->requests.push_back(requestView(reading, row, row.*about));
  }
}

template <class R>
void appendOpen(Reading& reading, const queries::Query& query, Id R::*about,
                std::vector<TaskRequestView>& views) {
  const auto rows = rowsBy<R>(reading.store(), query, {});
  reading.learnReceipts(idsOf(rows));
  for (const R& row : rows)
    views.push_back(requestView(reading, row, row.*about));
}

template <class R>
R newRequest(DeviceStore& store, const std::optional<Id>& owner, const std::optional<Date>& due,
             const std::string& why) {
  R request;
  request.id = store.newId();
  request.owner = owner.value_or(Id{});
  request.due = due.value_or(Date{});
  request.why = why;
  return request;
}

/// The answer, and with a grant the task as it was asked for.
template <class R, class T>
Status answerOf(DeviceStore& store, const R& request, const Id& task, bool granted) {
  if (!request.answer.empty())
    return fail(ErrorCode::alreadyExists, request.answer);
  std::vector<Edit> edits{UpdateOf<R>(request.id)
                              .with(&R::answer, std::string(granted ? "granted" : "refused"))
                              .with(&R::answeredBy, store.actor().person)
                              .with(&R::answeredAt, store.clock().now())
                              .edit};
  UpdateOf<T> change(task);
  if (request.owner || !request.due)
    change.with(&T::owner, request.owner);
  if (request.due)
    change.with(&T::due, request.due);
  if (granted)
    edits.push_back(change.edit);
  return store.write(edits);
}

} // namespace

void addRequests(Reading& reading, std::vector<TaskView>& views) {
  addRequestsOf<TaskRequest>(reading, views, false, "task", &TaskRequest::task);
  addRequestsOf<ActionRequest>(reading, views, true, "action", &ActionRequest::action);
}

std::vector<TaskRequestView> openRequests(Reading& reading) {
  std::vector<TaskRequestView> views;
  appendOpen<TaskRequest>(reading, queries::taskRequestsOpen, &TaskRequest::task, views);
  appendOpen<ActionRequest>(reading, queries::actionRequestsOpen, &ActionRequest::action, views);
  std::sort(views.begin(), views.end(), [](const TaskRequestView& one, const TaskRequestView& other) {
    return std::tie(one.at, one.id) < std::tie(other.at, other.id);
  });
  return views;
}

Result<Id> DailyLog::askForTask(const Id& task, std::optional<Id> owner, std::optional<Date> due,
                                const std::string& why) {
  if (!owner && !due)
    return fail(ErrorCode::badValue, "request", "name another person or day");
  if (owner && *owner && !m_store.readRow(Kind::person, *owner))
    return fail(ErrorCode::unknownPerson, owner->text());
  if (const auto row = m_store.read<Task>(task); row && !row->deleted) {
    auto request = newRequest<TaskRequest>(m_store, owner, due, why);
    request.task = task;
    request.customer = row->customer;
    LEADHAND_TRY(m_store.write(insertOf(request)));
    return request.id;
  }
  if (const auto item = m_store.read<ActionItem>(task); item && !item->deleted) {
    auto request = newRequest<ActionRequest>(m_store, owner, due, why);
    request.action = task;
    request.customer = item->customer;
    LEADHAND_TRY(m_store.write(insertOf(request)));
    return request.id;
  }
  return fail(ErrorCode::unknownRecord, "task " + task.text());
}

Status DailyLog::answerRequest(const Id& request, bool granted) {
  if (const auto asked = m_store.read<TaskRequest>(request); asked && !asked->deleted)
    return answerOf<TaskRequest, Task>(m_store, *asked, asked->task, granted);
  if (const auto asked = m_store.read<ActionRequest>(request); asked && !asked->deleted)
    return answerOf<ActionRequest, ActionItem>(m_store, *asked, asked->action, granted);
  return fail(ErrorCode::unknownRecord, "request " + request.text());
}

std::vector<TaskRequestView> DailyLog::requests() const {
  Reading reading(m_store);
  return openRequests(reading);
}

} // namespace leadhand
