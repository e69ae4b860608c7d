// Thanks, notes to the team, and words that are added to an opportunity.
#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/work/Opportunities.h"
#include "core/work/TeamBoard.h"

#include <array>

namespace leadhand::cli {
namespace {

/// What thanks may be for.
constexpr std::array thanked{Kind::comment, Kind::opportunity, Kind::recoveryCase,
                             Kind::visit,   Kind::task,        Kind::customer};

Result<Answer> shownNote(Session& session, const Id& note) {
  LEADHAND_ASSIGN(const BulletinNoteView view, Bulletin(session.store()).show(note));
  return recordAnswer(view);
}

} // namespace

Result<Answer> run(const WorkCommand& typed, Session& session) {
  return std::visit([&session](const auto& command) { return run(command, session); }, typed);
}

Result<Answer> run(const ThanksAdd& typed, Session& session) {
  LEADHAND_ASSIGN(const Id person, personNamed(session, typed.to));
  LEADHAND_ASSIGN(const Id about, idTyped(typed.about));
  Kind kind = Kind::none;
  for (const Kind candidate : thanked)
    if (session.store().readRow(candidate, about))
      kind = candidate;
  Recognition thanks(session.store());
  LEADHAND_ASSIGN(const Id id, thanks.thank(person, kind, about, typed.text));
  LEADHAND_ASSIGN(const ThanksView view, thanks.show(id));
  return Answer{toJson(view), textOf(std::vector{view})};
}

Result<Answer> run(const ThanksList& typed, Session& session) {
  LEADHAND_ASSIGN(const Id person, personNamed(session, typed.to));
  return listAnswer(Recognition(session.store()).list(person));
}

Result<Answer> run(const BulletinAdd& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id,
                  Bulletin(session.store()).add({typed.audience, typed.topic, typed.title, typed.text, {}}));
  return shownNote(session, id);
}

Result<Answer> run(const BulletinReword& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_TRY(Bulletin(session.store()).reword(id, typed.title, typed.text));
  return shownNote(session, id);
}

Result<Answer> run(const BulletinList&, Session& session) {
  return listAnswer(Bulletin(session.store()).list());
}

Result<Answer> run(const BulletinMark& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_TRY(Bulletin(session.store()).markRead(id));
  return shownNote(session, id);
}

Result<Answer> run(const OpportunityReword& typed, Session& session) {
  Opportunities ways(session.store());
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_TRY(ways.reword(id, typed.about, typed.text));
  LEADHAND_ASSIGN(const OpportunityView view, ways.show(id));
  return recordAnswer(view);
}

} // namespace leadhand::cli
