#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/work/Visits.h"

namespace leadhand::cli {

Result<Answer> run(const TodayCommand&, Session& session) {
  const Date today = session.today();
  Answer answer = listAnswer(Visits(session.store()).today(today));
  answer.json["on"] = dayJson(today);
  return answer;
}

Result<Answer> run(const VisitList&, Session& session) {
  // A device holds the visits of its own weeks: all of them are wanted.
  const Date from = Date::of(1900, 1, 1).value_or(Date{});
  const Date until = Date::of(2999, 12, 31).value_or(Date{});
  return listAnswer(Visits(session.store()).list(from, until));
}

Result<Answer> run(const VisitStatus& typed, Session& session) {
  Visits visits(session.store());
  LEADHAND_ASSIGN(const Id id, idTyped(typed.visit));
  LEADHAND_TRY(visits.setStatus(id, typed.to, typed.why));
  LEADHAND_ASSIGN(const VisitView view, visits.show(id));
  return Answer{toJson(view), textOf(std::vector{view})};
}

} // namespace leadhand::cli
