#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/work/Contacts.h"
#include "core/work/DailyLog.h"

#include <algorithm>
#include <fmt/format.h>

namespace leadhand::cli {
namespace {

/// Tasks and action items are asked for in the same words.
template <class Wanted>
Result<std::vector<Wanted>> lookedUp(Session& session, const std::vector<WantedTask>& typed) {
  std::vector<Wanted> out;
  for (const WantedTask& one : typed) {
    Wanted wanted;
    wanted.text = one.text;
    LEADHAND_ASSIGN(wanted.owner, personNamed(session, one.owner));
    LEADHAND_ASSIGN(wanted.due, dayTyped(one.due));
    out.push_back(std::move(wanted));
  }
  return out;
}

Result<Answer> shownTask(Session& session, const Id& task) {
  LEADHAND_ASSIGN(const TaskView view, DailyLog(session.store()).showTask(task));
  return Answer{toJson(view), taskLine(view) + "\n"};
}

} // namespace

Result<Answer> run(const FollowUpAdd& typed, Session& session) {
  DailyLog log(session.store(), &session.blobs());
  LEADHAND_ASSIGN(const Id comment, idTyped(typed.comment));
  LEADHAND_ASSIGN(const auto tasks, lookedUp<DailyLog::NewTask>(session, typed.tasks));
  LEADHAND_ASSIGN(const CommentView before, log.show(comment));
  LEADHAND_ASSIGN(const Id id, log.followUp(comment, typed.text, tasks));
  LEADHAND_ASSIGN(const CommentView after, log.show(comment));
  Json json;
  for (const FollowUpView& answer : after.followUps)
    if (answer.id == id)
      json = toJson(answer);
  json["comment"] = comment.text();
  json["customer"] = wordJson(after.customer.name);
  json["tasks"] = Json::array();
  for (const TaskView& task : after.tasks)
    if (std::ranges::none_of(before.tasks, [&task](const TaskView& old) { return old.id == task.id; }))
      json["tasks"].push_back(toJson(task));
  return Answer{json, textOf(after)};
}

Result<Answer> run(const TaskDone& typed, Session& session) {
  LEADHAND_ASSIGN(const Id task, idTyped(typed.task));
  LEADHAND_TRY(DailyLog(session.store()).taskDone(task, typed.note));
  return shownTask(session, task);
}

Result<Answer> run(const TaskSet& typed, Session& session) {
  LEADHAND_ASSIGN(const Id task, idTyped(typed.task));
  std::optional<Id> owner;
  std::optional<Date> due;
  if (typed.owner) {
    LEADHAND_ASSIGN(owner, personNamed(session, *typed.owner));
  }
  if (typed.due) {
    LEADHAND_ASSIGN(due, dayTyped(*typed.due));
  }
  LEADHAND_TRY(DailyLog(session.store()).setTask(task, owner, due));
  return shownTask(session, task);
}

Result<Answer> run(const TaskAnswer& typed, Session& session) {
  LEADHAND_ASSIGN(const Id request, idTyped(typed.request));
  DailyLog log(session.store());
  const auto open = log.requests();
  LEADHAND_TRY(log.answerRequest(request, typed.granted));
  const auto asked =
      std::ranges::find_if(open, [&](const TaskRequestView& view) { return view.id == request; });
  if (asked == open.end())
    return fail(ErrorCode::unknownRecord, "request " + request.text());
  return shownTask(session, asked->task);
}

Result<Answer> run(const ContactAdd& typed, Session& session) {
  Contacts contacts(session.store());
  Contacts::NewContact contact;
  LEADHAND_ASSIGN(contact.customer, customerNamed(session, typed.customer));
  contact.channel = typed.channel;
  contact.topic = typed.topic;
  LEADHAND_ASSIGN(contact.actions, lookedUp<Contacts::NewAction>(session, typed.actions));
  contact.outcome = typed.outcome;
  LEADHAND_ASSIGN(const Id id, contacts.add(contact));
  LEADHAND_ASSIGN(const ContactView view, contacts.show(id));
  return recordAnswer(view);
}

} // namespace leadhand::cli
