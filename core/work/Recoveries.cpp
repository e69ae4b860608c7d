#include "core/work/Recoveries.h"

#include "core/base/Text.h"
#include "core/rules/Recovery.h"

#include <charconv>
#include <fmt/format.h>

namespace leadhand {
namespace {

constexpr std::string_view numberKey = "recovery_number";

/// The first letter of the name, this device's number, and how many it has made: J3-0412. No other device has
/// this number, so that nobody has to be asked. Counted in one statement: a count that could not be read must
/// not begin anew, for a number may be left out, never given twice.
Result<std::string> nextReference(DeviceStore& store) {
  const Actor actor = store.actor();
  Statement next = store.database().prepare(
      "INSERT INTO meta(k, v) VALUES(?1, CAST('1' AS BLOB)) ON CONFLICT(k) DO UPDATE SET "
      "v = CAST(CAST(CAST(CAST(v AS TEXT) AS INTEGER) + 1 AS TEXT) AS BLOB) RETURNING CAST(v AS TEXT)");
  LEADHAND_ASSIGN(const bool counted, next.bind(1, numberKey).step());
  const std::string text = counted ? next.text(0) : std::string();
  LEADHAND_TRY(next.run());
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string name = folded(actor.name);
  const bool isLetter = !name.empty() && name.front() >= 'a' && name.front() <= 'z';
  const char letter = isLetter ? static_cast<char>(name.front() - 'a' + 'A') : 'P';
  return fmt::format("{}{}-{:04}", letter, actor.device, number);
}

Result<RecoveryCase> caseOf(const DeviceStore& store, const Id& id) {
  auto row = store.read<RecoveryCase>(id);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "problem " + id.text());
  return std::move(*row);
}

RecoveryEvent eventOf(DeviceStore& store, const RecoveryCase& recovery, std::string_view to) {
  RecoveryEvent event;
  event.id = store.newId();
  event.recovery = recovery.id;
  event.customer = recovery.customer;
  event.to = to;
  event.at = store.clock().now();
  return event;
}

Result<RecoveryPromise> promiseOf(DeviceStore& store, const RecoveryCase& recovery,
                                  const Recoveries::NewPromise& wanted) {
  if (wanted.sort != "remedy" && wanted.sort != "call")
    return fail(ErrorCode::badValue, "promise: " + wanted.sort, "use remedy or call");
  if (isBlank(wanted.text))
    return fail(ErrorCode::emptyText, "promise");
  if (!wanted.due)
    return fail(ErrorCode::badValue, "due", "say by when");
  if (wanted.owner && !store.readRow(Kind::person, wanted.owner))
    return fail(ErrorCode::unknownPerson, wanted.owner.text());
  RecoveryPromise promise;
  promise.id = store.newId();
  promise.recovery = recovery.id;
  promise.customer = recovery.customer;
  promise.sort = wanted.sort;
  promise.text = wanted.text;
  promise.owner = wanted.owner ? wanted.owner : store.actor().person;
  promise.due = wanted.due;
  return promise;
}

tl::unexpected<Error> notYet(const std::string& state, std::string_view to) {
  return fail(ErrorCode::stageNotReachable, state + " to " + std::string(to),
              "the step that is due is " + std::string(nextRecoveryStep(state)));
}

Status checkStep(const std::string& state, const RecoveryEvent& event) {
  if (event.to == recovery::delivered && event.note.empty() && event.photo.isNull())
    return fail(ErrorCode::emptyText, "proof", "say what was done, or add a picture of it");
  return canStep(state, event) ? Status{} : notYet(state, event.to);
}

Status checkPhoto(const DeviceStore& store, const Id& photo) {
  if (photo && !store.readRow(Kind::photo, photo))
    return fail(ErrorCode::unknownRecord, "photo " + photo.text());
  return {};
}

} // namespace

Result<Id> Recoveries::open(const NewCase& problem) {
  if (isBlank(problem.words))
    return fail(ErrorCode::emptyText, "words", "write down what the customer said");
  if (problem.category != "product" && problem.category != "service")
    return fail(ErrorCode::badValue, "category: " + problem.category, "use product or service");
  RecoveryCase row;
  row.id = m_store.newId();
  row.customer = problem.customer;
  row.visit = problem.visit;
  if (problem.visit) {
    const auto visit = m_store.read<Visit>(problem.visit);
    if (!visit)
      return fail(ErrorCode::unknownRecord, "visit " + problem.visit.text());
    if (row.customer.isNull())
      row.customer = visit->customer;
  }
  if (!m_store.readRow(Kind::customer, row.customer))
    return fail(ErrorCode::unknownCustomer, row.customer ? row.customer.text() : "nobody named");
  if (problem.fromComment && !m_store.readRow(Kind::comment, problem.fromComment))
    return fail(ErrorCode::unknownRecord, "comment " + problem.fromComment.text());
  row.category = problem.category;
  row.about = problem.about;
  row.words = problem.words;
  row.restated = problem.restated;
  row.fromComment = problem.fromComment;
  std::vector<Edit> edits;
  if (problem.agreed) {
    RecoveryEvent agreed = eventOf(m_store, row, recovery::agreed);
    agreed.note = problem.restated;
    edits.push_back(insertOf(agreed));
  }
  if (problem.promise) {
    LEADHAND_ASSIGN(const RecoveryPromise promise, promiseOf(m_store, row, *problem.promise));
    edits.push_back(insertOf(promise));
    if (problem.agreed && promise.sort == "remedy")
      edits.push_back(insertOf(eventOf(m_store, row, recovery::promised)));
  }
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  LEADHAND_ASSIGN(row.reference, nextReference(m_store));
  edits.insert(edits.begin(), insertOf(row));
  LEADHAND_TRY(m_store.write(edits));
  LEADHAND_TRY(transaction.commit());
  return row.id;
}

Status Recoveries::step(const Id& recovery, const std::string& to, const std::string& note, const Id& photo) {
  LEADHAND_ASSIGN(const RecoveryCase row, caseOf(m_store, recovery));
  LEADHAND_TRY(checkPhoto(m_store, photo));
  LEADHAND_ASSIGN(const RecoveryView now, show(recovery));
  RecoveryEvent event = eventOf(m_store, row, to);
  event.note = note;
  event.photo = photo;
  LEADHAND_TRY(checkStep(now.state, event));
  return m_store.write(insertOf(event));
}

Status Recoveries::agree(const Id& recovery, const std::string& restated) {
  return step(recovery, std::string(recovery::agreed), restated);
}

Status Recoveries::deliver(const Id& recovery, const std::string& note, const Id& photo) {
  return step(recovery, std::string(recovery::delivered), note, photo);
}

Result<Id> Recoveries::promise(const Id& recovery, const NewPromise& promise) {
  LEADHAND_ASSIGN(const RecoveryCase row, caseOf(m_store, recovery));
  LEADHAND_ASSIGN(const RecoveryPromise made, promiseOf(m_store, row, promise));
  LEADHAND_ASSIGN(const RecoveryView now, show(recovery));
  std::vector<Edit> edits{insertOf(made)};
  if (made.sort == "remedy") {
    const RecoveryEvent event = eventOf(m_store, row, recovery::promised);
    LEADHAND_TRY(checkStep(now.state, event));
    edits.push_back(insertOf(event));
  }
  LEADHAND_TRY(m_store.write(edits));
  return made.id;
}

Status Recoveries::keep(const Id& promise, const std::string& note, const Id& photo) {
  const auto row = m_store.read<RecoveryPromise>(promise);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "promise " + promise.text());
  if (row->keptAt)
    return fail(ErrorCode::alreadyExists, "promise", "it was kept already");
  LEADHAND_TRY(checkPhoto(m_store, photo));
  std::vector<Edit> edits{UpdateOf<RecoveryPromise>(promise)
                              .with(&RecoveryPromise::keptAt, m_store.clock().now())
                              .with(&RecoveryPromise::keptBy, m_store.actor().person)
                              .with(&RecoveryPromise::keptNote, note)
                              .edit};
  if (row->sort == "remedy") {
    LEADHAND_ASSIGN(const RecoveryCase recovery, caseOf(m_store, row->recovery));
    LEADHAND_ASSIGN(const RecoveryView now, show(row->recovery));
    RecoveryEvent event = eventOf(m_store, recovery, recovery::delivered);
    event.note = note;
    event.photo = photo;
    LEADHAND_TRY(checkStep(now.state, event));
    edits.push_back(insertOf(event));
  }
  return m_store.write(edits);
}

Status Recoveries::ask(const Id& recovery, const Asked& answer) {
  LEADHAND_ASSIGN(const RecoveryCase row, caseOf(m_store, recovery));
  LEADHAND_ASSIGN(const RecoveryView now, show(recovery));
  const bool isAfterwards = now.state == recovery::verified || now.state == recovery::closed;
  if (!isAfterwards && now.state != recovery::delivered)
    return notYet(now.state, recovery::verified);
  const bool isWell = answer.satisfied && answer.received;
  RecoveryEvent event = eventOf(m_store, row,
                                !isWell        ? recovery::reopened
                                : isAfterwards ? recovery::asked
                                               : recovery::verified);
  event.note = answer.words;
  event.received = answer.received ? "yes" : "no";
  event.satisfied = answer.satisfied ? "yes" : "no";
  return m_store.write(insertOf(event));
}

Status Recoveries::close(const Id& recovery, const std::string& note) {
  return step(recovery, std::string(recovery::closed), note);
}

Result<Id> Recoveries::find(const std::string& text) const {
  if (const auto id = Id::fromText(text); id && m_store.readRow(Kind::recoveryCase, *id))
    return *id;
  // A device holds some hundreds of cases: none of them needs an index of its references.
  for (const RecoveryCase& row :
       rowsBy<RecoveryCase>(m_store, queries::recoveriesAll, {Value{std::int64_t{100'000}}}))
    if (folded(row.reference) == folded(text))
      return row.id;
  return fail(ErrorCode::unknownRecord, "problem " + text);
}

} // namespace leadhand
