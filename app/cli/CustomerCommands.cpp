#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/work/Customers.h"

namespace leadhand::cli {
namespace {

Result<Answer> shown(Session& session, const Id& customer) {
  LEADHAND_ASSIGN(const CustomerView view, Customers(session.store()).show(customer));
  return recordAnswer(view);
}

} // namespace

Result<Answer> run(const InstructionAdd& typed, Session& session) {
  Customers customers(session.store());
  Customers::NewInstruction instruction;
  LEADHAND_ASSIGN(instruction.customer, customerNamed(session, typed.customer));
  instruction.text = typed.text;
  instruction.season = typed.season;
  instruction.replaceThis = typed.replaceThis;
  instruction.byThat = typed.byThat;
  if (!typed.fromComment.empty()) {
    LEADHAND_ASSIGN(instruction.fromComment, idTyped(typed.fromComment));
  }
  LEADHAND_ASSIGN(const Id id, customers.instruct(instruction));
  LEADHAND_ASSIGN(const InstructionView view, customers.showInstruction(id));
  return Answer{toJson(view), textOf(view) + "\n"};
}

Result<Answer> run(const BriefCommand& typed, Session& session) {
  LEADHAND_ASSIGN(const Id customer, customerNamed(session, typed.customer));
  LEADHAND_ASSIGN(const Date on, dayTyped(typed.on));
  LEADHAND_ASSIGN(const BriefView view,
                  Customers(session.store()).brief(customer, on ? on : session.today()));
  return recordAnswer(view);
}

Result<Answer> run(const CustomerAdd& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id,
                  Customers(session.store()).add({typed.name, typed.phone, typed.email, typed.address}));
  return shown(session, id);
}

Result<Answer> run(const CustomerShow& typed, Session& session) {
  const Customers customers(session.store());
  LEADHAND_ASSIGN(const Id id, customerNamed(session, typed.name));
  LEADHAND_ASSIGN(Answer answer, shown(session, id));
  const std::vector<TimelineItem> timeline = customers.timeline(id);
  answer.json["timeline"] = arrayJson(timeline);
  answer.text += textOf(timeline);
  return answer;
}

Result<Answer> run(const CustomerSet& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, customerNamed(session, typed.name));
  std::string value = typed.value;
  if (typed.field == "away_from" || typed.field == "away_until") {
    LEADHAND_ASSIGN(const Date day, dayTyped(value)); // as people write dates
    value = day.iso();
  }
  LEADHAND_TRY(Customers(session.store()).set(id, typed.field, value));
  return shown(session, id);
}

} // namespace leadhand::cli
