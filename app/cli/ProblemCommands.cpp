// Problems at a customer's, made good in three steps.
#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "core/work/Recoveries.h"

namespace leadhand::cli {
namespace {

Result<Answer> shown(Session& session, const Id& problem) {
  LEADHAND_ASSIGN(const RecoveryView view, Recoveries(session.store()).show(problem));
  return recordAnswer(view);
}

Result<Recoveries::NewPromise> promiseTyped(Session& session, const std::string& sort,
                                            const std::string& text, const std::string& by,
                                            const std::string& owner) {
  Recoveries::NewPromise promise;
  promise.sort = sort;
  promise.text = text;
  LEADHAND_ASSIGN(promise.due, momentTyped(session, by));
  LEADHAND_ASSIGN(promise.owner, personNamed(session, owner));
  return promise;
}

} // namespace

Result<Answer> run(const ProblemOpen& typed, Session& session) {
  Recoveries cases(session.store());
  Recoveries::NewCase problem;
  if (!typed.customer.empty()) {
    LEADHAND_ASSIGN(problem.customer, customerNamed(session, typed.customer));
  }
  if (!typed.visit.empty()) {
    LEADHAND_ASSIGN(problem.visit, idTyped(typed.visit));
  }
  problem.words = typed.words;
  problem.category = typed.category;
  problem.about = typed.about;
  problem.restated = typed.restated;
  problem.agreed = typed.agreed;
  if (!typed.promise.empty()) {
    LEADHAND_ASSIGN(problem.promise, promiseTyped(session, typed.sort, typed.promise, typed.by, typed.owner));
  }
  LEADHAND_ASSIGN(const Id id, cases.open(problem));
  return shown(session, id);
}

Result<Answer> run(const ProblemAgree& typed, Session& session) {
  Recoveries cases(session.store());
  LEADHAND_ASSIGN(const Id id, cases.find(typed.id));
  LEADHAND_TRY(cases.agree(id, typed.restated));
  return shown(session, id);
}

Result<Answer> run(const ProblemPromise& typed, Session& session) {
  Recoveries cases(session.store());
  LEADHAND_ASSIGN(const Id id, cases.find(typed.id));
  LEADHAND_ASSIGN(const Recoveries::NewPromise promise,
                  promiseTyped(session, typed.sort, typed.text, typed.by, typed.owner));
  LEADHAND_ASSIGN([[maybe_unused]] const Id made, cases.promise(id, promise));
  return shown(session, id);
}

Result<Answer> run(const ProblemKept& typed, Session& session) {
  Recoveries cases(session.store());
  const auto promise = Id::fromText(typed.id);
  if (const auto row = promise ? session.store().read<RecoveryPromise>(*promise) : std::nullopt) {
    LEADHAND_TRY(cases.keep(*promise, typed.note));
    return shown(session, row->recovery);
  }
  LEADHAND_ASSIGN(const Id id, cases.find(typed.id));
  LEADHAND_TRY(cases.deliver(id, typed.note));
  return shown(session, id);
}

Result<Answer> run(const ProblemAsk& typed, Session& session) {
  Recoveries cases(session.store());
  LEADHAND_ASSIGN(const Id id, cases.find(typed.id));
  LEADHAND_TRY(cases.ask(
      id,
      {.received = typed.received == "yes", .satisfied = typed.satisfied == "yes", .words = typed.words}));
  return shown(session, id);
}

Result<Answer> run(const ProblemClose& typed, Session& session) {
  Recoveries cases(session.store());
  LEADHAND_ASSIGN(const Id id, cases.find(typed.id));
  LEADHAND_TRY(cases.close(id, typed.note));
  return shown(session, id);
}

Result<Answer> run(const ProblemList& typed, Session& session) {
  Recoveries::Filter filter;
  if (!typed.customer.empty()) {
    LEADHAND_ASSIGN(filter.customer, customerNamed(session, typed.customer));
  }
  filter.openOnly = typed.openOnly;
  filter.mine = typed.mine;
  filter.most = 10'000;
  return listAnswer(Recoveries(session.store()).list(filter));
}

Result<Answer> run(const ProblemShow& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, Recoveries(session.store()).find(typed.id));
  return shown(session, id);
}

Result<Answer> run(const ProblemDue& typed, Session& session) {
  LEADHAND_ASSIGN(const Instant until, momentTyped(session, typed.by));
  return listAnswer(Recoveries(session.store()).due(until));
}

} // namespace leadhand::cli
