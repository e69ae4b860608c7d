// What a visit took, and the stop that asks for it.
#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/work/Gates.h"
#include "core/work/Hours.h"
#include "core/work/Visits.h"

namespace leadhand::cli {
namespace {

constexpr int weeksBack = 4 * 7;

Result<Answer> shown(Session& session, const Id& visit) {
  LEADHAND_ASSIGN(const VisitWorkView view, Hours(session.store()).show(visit));
  return recordAnswer(view);
}

/// The visit that a line belongs to.
Result<Id> visitOfLine(Session& session, const Id& line) {
  for (const Kind kind : {Kind::labourLine, Kind::materialLine})
    if (const auto row = session.store().readRow(kind, line))
      return idOf(row->at(row->info().field("visit")->number));
  return fail(ErrorCode::unknownRecord, "line " + line.text());
}

} // namespace

Result<Answer> run(const HoursAdd& typed, Session& session) {
  Hours hours(session.store());
  LEADHAND_ASSIGN(const Id visit, idTyped(typed.visit));
  Hours::NewHours line;
  LEADHAND_ASSIGN(line.person, personNamed(session, typed.person));
  line.minutes = typed.minutes;
  line.started = typed.from;
  line.ended = typed.to;
  line.task = typed.task;
  line.explanation = typed.explanation;
  line.unbilled = typed.unbilled;
  std::vector<Hours::NewHours> lines;
  if (typed.crew) {
    for (const Hours::NewHours& proposed : hours.proposed(visit)) {
      Hours::NewHours one = line;
      one.person = proposed.person;
      if (typed.minutes == 0 && typed.from.empty())
        one.minutes = proposed.minutes;
      lines.push_back(one);
    }
  } else {
    lines.push_back(line);
  }
  LEADHAND_ASSIGN([[maybe_unused]] const auto ids, hours.add(visit, lines));
  return shown(session, visit);
}

Result<Answer> run(const HoursMaterial& typed, Session& session) {
  LEADHAND_ASSIGN(const Id visit, idTyped(typed.visit));
  Hours::NewMaterial material;
  material.name = typed.name;
  LEADHAND_ASSIGN(material.quantity, quantityTyped(typed.quantity));
  material.unit = typed.unit;
  material.sort = typed.equipment ? "equipment" : "";
  material.explanation = typed.explanation;
  material.unbilled = typed.unbilled;
  LEADHAND_ASSIGN([[maybe_unused]] const Id id, Hours(session.store()).addMaterial(visit, material));
  return shown(session, visit);
}

Result<Answer> run(const HoursNone& typed, Session& session) {
  LEADHAND_ASSIGN(const Id visit, idTyped(typed.visit));
  LEADHAND_ASSIGN([[maybe_unused]] const Id id, Hours(session.store()).none(visit, typed.about));
  return shown(session, visit);
}

Result<Answer> run(const HoursCouldNot& typed, Session& session) {
  LEADHAND_ASSIGN(const Id visit, idTyped(typed.visit));
  LEADHAND_ASSIGN([[maybe_unused]] const Id id,
                  Hours(session.store()).couldNot(visit, typed.about, typed.why));
  return shown(session, visit);
}

Result<Answer> run(const HoursSet& typed, Session& session) {
  Hours hours(session.store());
  LEADHAND_ASSIGN(const Id line, idTyped(typed.line));
  LEADHAND_ASSIGN(const Id visit, visitOfLine(session, line));
  if (typed.quantity.empty()) {
    LEADHAND_TRY(hours.setMinutes(line, typed.minutes));
  } else {
    LEADHAND_ASSIGN(const std::int64_t quantity, quantityTyped(typed.quantity));
    LEADHAND_TRY(hours.setQuantity(line, quantity));
  }
  return shown(session, visit);
}

Result<Answer> run(const HoursRemove& typed, Session& session) {
  LEADHAND_ASSIGN(const Id line, idTyped(typed.line));
  LEADHAND_ASSIGN(const Id visit, visitOfLine(session, line));
  LEADHAND_TRY(Hours(session.store()).remove(line));
  return shown(session, visit);
}

Result<Answer> run(const HoursApprove& typed, Session& session) {
  LEADHAND_ASSIGN(const Id visit, idTyped(typed.visit));
  LEADHAND_TRY(Hours(session.store()).approve(visit, typed.to, typed.note));
  return shown(session, visit);
}

Result<Answer> run(const HoursList& typed, Session& session) {
  if (!typed.visit.empty()) {
    LEADHAND_ASSIGN(const Id visit, idTyped(typed.visit));
    return shown(session, visit);
  }
  const Date today = session.today();
  return listAnswer(Hours(session.store()).missing(today.plusDays(-weeksBack), today));
}

Result<Answer> run(const StockList&, Session& session) {
  return listAnswer(Hours(session.store()).stock());
}

Result<Answer> run(const StockAdd& typed, Session& session) {
  const StockItemView item{{}, typed.name, typed.unit, typed.equipment ? "equipment" : "material"};
  LEADHAND_ASSIGN([[maybe_unused]] const Id id, Hours(session.store()).addStockItem(item));
  return listAnswer(Hours(session.store()).stock());
}

Result<Answer> run(const GateShow& typed, Session& session) {
  if (typed.visit.empty())
    return recordAnswer(Gates(session.store()).rule());
  LEADHAND_ASSIGN(const Id id, idTyped(typed.visit));
  LEADHAND_ASSIGN(const VisitView view, Visits(session.store()).show(id));
  return Answer{toJson(view), textOf(std::vector{view})};
}

Result<Answer> run(const GateOpen& typed, Session& session) {
  LEADHAND_ASSIGN(const Id visit, idTyped(typed.visit));
  LEADHAND_ASSIGN([[maybe_unused]] const Id id, Gates(session.store()).open(visit, typed.reason, typed.code));
  LEADHAND_ASSIGN(const VisitView view, Visits(session.store()).show(visit));
  return Answer{toJson(view), textOf(std::vector{view})};
}

Result<Answer> run(const GateSet& typed, Session& session) {
  Gates gates(session.store());
  Gates::NewRule rule;
  rule.hours = typed.ask == "hours" || typed.ask == "both";
  rule.materials = typed.ask == "materials" || typed.ask == "both";
  rule.off = typed.ask == "nothing";
  LEADHAND_ASSIGN(rule.since, dayTyped(typed.since));
  rule.why = typed.why;
  rule.code = typed.code;
  LEADHAND_TRY(gates.setRule(rule));
  return recordAnswer(gates.rule());
}

Result<Answer> run(const GateList&, Session& session) {
  return listAnswer(Gates(session.store()).overrides());
}

} // namespace leadhand::cli
