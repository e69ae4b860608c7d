#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/work/ConflictDesk.h"

#include <fmt/format.h>

namespace leadhand::cli {
namespace {

std::string writtenBy(const Named& by, const Instant& at) {
  return fmt::format("({}, {})", by.name.empty() ? "the office" : by.name, at ? at.iso() : "-");
}

std::string textOf(const ConflictView& view) {
  std::string out =
      fmt::format("{}: {} of {}\n", nameText(view.customer), view.field, spoken(kindName(view.recordKind)));
  out += fmt::format("before   {}\n", view.base.empty() ? "-" : view.base);
  out += fmt::format("stands   {} {}\n", view.winner.empty() ? "-" : view.winner,
                     writtenBy(view.winnerBy, view.winnerAt));
  for (std::size_t i = 0; i < view.losers.size(); ++i)
    out += fmt::format("kept {:<3} {} {}\n", i + 1, view.losers[i].value.empty() ? "-" : view.losers[i].value,
                       writtenBy(view.losers[i].by, view.losers[i].at));
  out += view.state == "open" ? "open; decide with conflict resolve\n"
                              : fmt::format("closed {}\n", writtenBy(view.closedBy, view.closedAt));
  return out + fmt::format("id       {}\n", view.id.text());
}

Result<Answer> shown(Session& session, const Id& conflict) {
  LEADHAND_ASSIGN(const ConflictView view, ConflictDesk(session.store()).show(conflict));
  return Answer{toJson(view), textOf(view)};
}

} // namespace

Result<Answer> run(const ConflictsCommand& typed, Session& session) {
  return listAnswer(ConflictDesk(session.store()).list(!typed.all));
}

Result<Answer> run(const ConflictShow& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  return shown(session, id);
}

Result<Answer> run(const ConflictResolve& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  ConflictDesk::Decision decision;
  decision.text = typed.text;
  decision.index = typed.index;
  if (typed.keep == "loser")
    decision.keep = ConflictDesk::Keep::loser;
  else if (typed.keep == "text")
    decision.keep = ConflictDesk::Keep::text;
  LEADHAND_TRY(ConflictDesk(session.store()).resolve(id, decision));
  return shown(session, id);
}

} // namespace leadhand::cli
