#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// Who does a task, and by when, is the office's to say: what others want of it is asked for, and answered.
struct TaskRequest : Record {
  Id task;
  Id customer;
  Id owner; ///< who should do it; with `due` none as well: nobody
  Date due;
  std::string why;
  std::string answer; ///< "", granted or refused
  Id answeredBy;
  Instant answeredAt;
};

template <>
struct Declaration<TaskRequest> {
  static constexpr KindInfo head{.kind = Kind::taskRequest,
                                 .name = "task_request",
                                 .recordClass = RecordClass::split,
                                 .parentField = "task",
                                 .indexes = {"task", "answer"},
                                 .doc = "somebody asks for another owner or day of a task"};
  static constexpr auto own = std::make_tuple(
      field(10, "task", &TaskRequest::task, "of which").to(Kind::task).once(),
      field(11, "customer", &TaskRequest::customer, "of it").to(Kind::customer).once(),
      field(12, "owner", &TaskRequest::owner, "who should do it").to(Kind::person).once(),
      field(13, "due", &TaskRequest::due, "by when it should be done").once(),
      field(14, "why", &TaskRequest::why, "the reason").once().max(1000),
      field(15, "answer", &TaskRequest::answer, "granted or refused").by(Writers::office).max(16),
      field(16, "answered_by", &TaskRequest::answeredBy, "by whom")
          .to(Kind::person)
          .by(Writers::office)
          .goesWith("answer"),
      field(17, "answered_at", &TaskRequest::answeredAt, "when").by(Writers::office).goesWith("answer"));
};

/// The same of an action item.
struct ActionRequest : Record {
  Id action;
  Id customer;
  Id owner; ///< as with a task
  Date due;
  std::string why;
  std::string answer; ///< "", granted or refused
  Id answeredBy;
  Instant answeredAt;
};

template <>
struct Declaration<ActionRequest> {
  static constexpr KindInfo head{.kind = Kind::actionRequest,
                                 .name = "action_request",
                                 .recordClass = RecordClass::split,
                                 .parentField = "action",
                                 .indexes = {"action", "answer"},
                                 .doc = "somebody asks for another owner or day of an action item"};
  static constexpr auto own = std::make_tuple(
      field(10, "action", &ActionRequest::action, "of which").to(Kind::actionItem).once(),
      field(11, "customer", &ActionRequest::customer, "of it").to(Kind::customer).once(),
      field(12, "owner", &ActionRequest::owner, "who should do it").to(Kind::person).once(),
      field(13, "due", &ActionRequest::due, "by when it should be done").once(),
      field(14, "why", &ActionRequest::why, "the reason").once().max(1000),
      field(15, "answer", &ActionRequest::answer, "granted or refused").by(Writers::office).max(16),
      field(16, "answered_by", &ActionRequest::answeredBy, "by whom")
          .to(Kind::person)
          .by(Writers::office)
          .goesWith("answer"),
      field(17, "answered_at", &ActionRequest::answeredAt, "when").by(Writers::office).goesWith("answer"));
};

} // namespace leadhand
