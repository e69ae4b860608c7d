#include "core/schema/Records.h"
#include "sync/office/GrantPlan.h"
#include "sync/office/SqliteOfficeInside.h"

#include <fmt/format.h>

namespace leadhand::sync {
namespace {

// What the plan of grants takes no notice of need not be read.
constexpr int windowBefore = GrantRules{}.daysAfterVisit;
constexpr int windowAfter = GrantRules{}.daysBeforeVisit;

template <class R>
int kindNumber() {
  return static_cast<int>(Declaration<R>::head.kind);
}

constexpr int wrote = static_cast<int>(Involvement::Why::wrote);
constexpr int owns = static_cast<int>(Involvement::Why::owns);

// Columns of every part: customer, why, on, open, closed on as claimed, then the row and the field that say
// so (kind, n, field; field 0 is the INSERT itself). Each part asks one indexed column, so that none reads a
// table from end to end.

/// Tasks and action items of which somebody is the author or the owner, or that were done in their name; and
/// what was asked about them.
std::string ownTodo(std::string_view table, int kind, std::uint32_t doneOn, std::string_view requests,
                    int requestKind, std::uint32_t answer) {
  std::string query;
  for (const auto& [who, why] :
       {std::pair("owner", owns), std::pair("author", wrote), std::pair("done_by", wrote)})
    query += fmt::format(" UNION ALL SELECT customer, {}, due, done_on IS NULL, done_on, {}, n, {} FROM {} "
                         "WHERE {} = ?1 AND deleted IS NOT 1",
                         why, kind, doneOn, table, who);
  for (const std::string_view who : {"owner", "author"})
    query += fmt::format(" UNION ALL SELECT customer, {}, due, answer IS NULL, date(answered_at / 1000, "
                         "'unixepoch'), {}, n, {} FROM {} WHERE {} = ?1 AND deleted IS NOT 1",
                         wrote, requestKind, answer, requests, who);
  return query;
}

/// Cases that somebody opened, sees through or took a step of, and what was promised or kept in their name.
std::string ownRecoveries() {
  const int kind = kindNumber<RecoveryCase>();
  const std::uint32_t state = fieldNumber(&RecoveryCase::state);
  std::string query;
  for (const auto& [who, why] : {std::pair("author", wrote), std::pair("owner", owns)})
    query +=
        fmt::format(" UNION ALL SELECT customer, {}, NULL, coalesce(state, '') <> 'closed', NULL, {}, n, "
                    "{} FROM recovery_case WHERE {} = ?1 AND deleted IS NOT 1",
                    why, kind, state, who);
  query += fmt::format(" UNION ALL SELECT r.customer, {}, NULL, coalesce(r.state, '') <> 'closed', NULL, {}, "
                       "r.n, {} FROM recovery_event e JOIN recovery_case r ON r.id = e.recovery WHERE "
                       "e.author = ?1 AND e.deleted IS NOT 1 AND r.deleted IS NOT 1",
                       wrote, kind, state);
  for (const auto& [who, why] :
       {std::pair("owner", owns), std::pair("author", wrote), std::pair("kept_by", wrote)})
    query += fmt::format(" UNION ALL SELECT customer, {}, NULL, kept_at IS NULL, date(kept_at / 1000, "
                         "'unixepoch'), {}, n, {} FROM recovery_promise WHERE {} = ?1 AND deleted IS NOT 1",
                         why, kindNumber<RecoveryPromise>(), fieldNumber(&RecoveryPromise::keptAt), who);
  return query;
}

/// The server folds a stage in the event's commit, so its revision tells the day better than the event.
std::string ownOpportunities() {
  const int kind = kindNumber<Opportunity>();
  const std::uint32_t stage = fieldNumber(&Opportunity::stage);
  std::string query;
  for (const auto& [who, why, on] :
       {std::tuple("author", wrote, "stage_since"), std::tuple("owner", owns, "next")})
    query += fmt::format(" UNION ALL SELECT customer, {}, {}, coalesce(stage, '') NOT IN ('declined', "
                         "'done'), NULL, {}, n, {} FROM opportunity WHERE {} = ?1 AND deleted IS NOT 1",
                         why, on, kind, stage, who);
  return query + fmt::format(" UNION ALL SELECT o.customer, {}, o.stage_since, coalesce(o.stage, '') NOT IN "
                             "('declined', 'done'), NULL, {}, o.n, {} FROM opportunity_note t JOIN "
                             "opportunity o ON o.id = t.opportunity WHERE t.author = ?1 AND t.deleted IS NOT "
                             "1 AND o.deleted IS NOT 1",
                             wrote, kind, stage);
}

/// Whose words stand against another's sees what becomes of them (section 4): the customer is that of the
/// conflict's scope.
std::string ownConflicts() {
  const auto part = [](std::string_view from, std::string_view who) {
    return fmt::format(" UNION ALL SELECT k.id, {}, NULL, f.state IS 'open', date(f.closed_at / 1000, "
                       "'unixepoch'), {}, f.n, {} FROM {} JOIN sync_row p ON p.kind = {} AND p.n = f.n JOIN "
                       "customer k ON k.id = p.scope WHERE {} = ?1",
                       wrote, kindNumber<Conflict>(), fieldNumber(&Conflict::state), from,
                       kindNumber<Conflict>(), who);
  };
  return part("conflict f", "f.winner_by") +
         part("conflict_loser l JOIN conflict f ON f.id = l.conflict", "l.\"by\"");
}

/// What a person made, wrote or owns, or is named in.
std::string ownMatters() {
  std::string query = fmt::format(
      "SELECT id, {}, NULL, 1, NULL, 0, 0, 0 FROM customer WHERE owner = ?1 AND deleted IS NOT 1 "
      "UNION ALL SELECT id, {}, NULL, 0, date(recorded_at / 1000, 'unixepoch'), {}, n, 0 FROM customer "
      "WHERE author = ?1",
      static_cast<int>(Involvement::Why::looksAfter), static_cast<int>(Involvement::Why::made),
      kindNumber<Customer>());
  query += ownTodo("task", kindNumber<Task>(), fieldNumber(&Task::doneOn), "task_request",
                   kindNumber<TaskRequest>(), fieldNumber(&TaskRequest::answer));
  query += ownTodo("action_item", kindNumber<ActionItem>(), fieldNumber(&ActionItem::doneOn),
                   "action_request", kindNumber<ActionRequest>(), fieldNumber(&ActionRequest::answer));
  const auto entry = [&](std::string_view table, int kind, std::string_view who) {
    query += fmt::format(" UNION ALL SELECT customer, {}, \"on\", 0, \"on\", {}, n, 0 FROM {} WHERE {} = "
                         "?1 AND deleted IS NOT 1",
                         wrote, kind, table, who);
  };
  entry("contact_entry", kindNumber<ContactEntry>(), "author");
  entry("contact_entry", kindNumber<ContactEntry>(), "taken_by");
  entry("customer_fact", kindNumber<CustomerFact>(), "author");
  query += fmt::format(
      " UNION ALL SELECT customer, {}, agreed_on, 0, coalesce(retired_on, agreed_on), {}, n, iif(retired_on "
      "IS NULL, 0, {}) FROM standing_instruction WHERE author = ?1 AND deleted IS NOT 1",
      wrote, kindNumber<StandingInstruction>(), fieldNumber(&StandingInstruction::retiredOn));
  return query + ownOpportunities() + ownRecoveries() + ownConflicts();
}

/// A comment is closed by hand, by the last of its tasks, or by what was decided about it.
std::string ownComments() {
  const std::string tasks = "FROM task t WHERE t.comment = c.id AND t.deleted IS NOT 1";
  const int task = kindNumber<Task>();
  return fmt::format(
      "SELECT customer, {why}, said_on, "
      "CASE WHEN completed_on IS NOT NULL THEN 0 WHEN total > 0 THEN done < total WHEN void IS NOT NULL "
      "THEN 0 ELSE coalesce(disposition, '') NOT IN ('read', 'instruction', 'opportunity') END, "
      "coalesce(completed_on, last_done, date(disposed_at / 1000, 'unixepoch'), said_on), "
      "iif(by_task, {task}, {comment}), iif(by_task, last_task, n), "
      "iif(by_task, {doneOn}, iif(completed_on IS NOT NULL, {completedOn}, iif(void IS NULL, {disposition}, "
      "{void}))) "
      "FROM (SELECT *, completed_on IS NULL AND total > 0 AS by_task FROM (SELECT c.n, c.customer, "
      "c.said_on, c.completed_on, c.disposition, c.disposed_at, c.void, "
      "(SELECT count(*) {tasks}) AS total, (SELECT count(done_on) {tasks}) AS done, "
      "(SELECT max(done_on) {tasks}) AS last_done, "
      "(SELECT t.n FROM task t JOIN sync_row s ON s.kind = {task} AND s.n = t.n WHERE t.comment = c.id "
      "AND t.deleted IS NOT 1 ORDER BY s.rev DESC LIMIT 1) AS last_task "
      "FROM comment c WHERE c.author = ?1 AND c.customer IS NOT NULL AND c.deleted IS NOT 1))",
      fmt::arg("why", wrote), fmt::arg("task", task), fmt::arg("comment", kindNumber<Comment>()),
      fmt::arg("doneOn", fieldNumber(&Task::doneOn)),
      fmt::arg("disposition", fieldNumber(&Comment::disposition)),
      fmt::arg("completedOn", fieldNumber(&Comment::completedOn)),
      fmt::arg("void", fieldNumber(&Comment::voided)), fmt::arg("tasks", tasks));
}

} // namespace

const std::string& involvementQuery() {
  static const std::string query = fmt::format(
      "SELECT m.*, s.stamps FROM (SELECT customer, {}, date, 1, NULL, 0 AS kind, 0 AS n, 0 FROM visit WHERE "
      "crew = ?2 AND date BETWEEN ?3 AND ?4 AND deleted IS NOT 1 UNION ALL {} UNION ALL {}) m "
      "LEFT JOIN sync_row s ON s.kind = m.kind AND s.n = m.n",
      static_cast<int>(Involvement::Why::visit), ownMatters(), ownComments());
  return query;
}

Date SqliteOfficeStore::Inside::dayOf(std::uint64_t ofRev, Date today) {
  if (ofRev > rev)
    return today;
  Statement query = database->prepare("SELECT day FROM rev_day WHERE rev <= ?1 ORDER BY day DESC LIMIT 1");
  query.bind(1, signedOf(ofRev));
  const auto found = query.step();
  return found && *found ? query.date(0) : Date{};
}

Status SqliteOfficeStore::noteDay(Date today) {
  Inside& in = *m_inside;
  if (today.iso() <= in.newestDay)
    return {};
  Statement insert = in.database->prepare("INSERT OR IGNORE INTO rev_day VALUES(?1, ?2)");
  LEADHAND_TRY(insert.bind(1, today.iso()).bind(2, signedOf(in.rev + 1)).run());
  in.newestDay = today.iso();
  return {};
}

std::vector<Involvement> SqliteOfficeStore::involvements(const Id& person, const Id& crew, Date today) {
  Inside& in = *m_inside;
  Statement query = in.database->prepare(involvementQuery());
  query.bindBlob(1, person.raw()).bindBlob(2, crew.raw());
  query.bind(3, today.plusDays(-windowBefore).iso()).bind(4, today.plusDays(windowAfter).iso());
  std::vector<Involvement> all;
  for (auto more = query.step(); more && *more; more = query.step()) {
    if (query.isNull(0))
      continue;
    Involvement involvement{query.id(0), static_cast<Involvement::Why>(query.integer(1)), query.date(2),
                            query.integer(3) != 0, query.date(4)};
    if (!involvement.open) {
      const std::vector<FieldStamp> stamps = decodeStamps(query.blob(8));
      const FieldStamp* stamp = stampOf(stamps, static_cast<std::uint32_t>(query.integer(7)));
      // The office's own word, an import's for example, is taken as it stands.
      const bool isClaim = stamp && (stamp->device != 0 || !involvement.closedOn);
      const Date taken = isClaim ? in.dayOf(stamp->rev, today) : Date{};
      involvement.closedOn = taken ? taken : involvement.closedOn;
    }
    all.push_back(involvement);
  }
  return all;
}

} // namespace leadhand::sync
