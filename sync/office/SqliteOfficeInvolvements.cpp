#include "core/schema/Records.h"
#include "sync/office/SqliteOfficeInside.h"

#include <fmt/format.h>

namespace leadhand::sync {
namespace {

constexpr int windowBefore = 30;
constexpr int windowAfter = 14;

template <class R>
int kindNumber() {
  return static_cast<int>(Declaration<R>::head.kind);
}

/// Cases that somebody opened or sees through, and what was promised in their name.
std::string ownRecoveries() {
  const auto wrote = static_cast<int>(Involvement::Why::wrote);
  const auto owns = static_cast<int>(Involvement::Why::owns);
  std::string query;
  for (const auto& [who, why] : {std::pair("author", wrote), std::pair("owner", owns)})
    query +=
        fmt::format(" UNION ALL SELECT customer, {}, NULL, coalesce(state, '') <> 'closed', NULL, {}, n, "
                    "{} FROM recovery_case WHERE {} = ?1 AND deleted IS NOT 1",
                    why, kindNumber<RecoveryCase>(), fieldNumber(&RecoveryCase::state), who);
  return query + fmt::format(" UNION ALL SELECT customer, {}, NULL, kept_at IS NULL, date(kept_at / 1000, "
                             "'unixepoch'), {}, n, {} FROM recovery_promise WHERE owner = ?1 AND deleted IS "
                             "NOT 1",
                             owns, kindNumber<RecoveryPromise>(), fieldNumber(&RecoveryPromise::keptAt));
}

/// What a person made, wrote or owns. Columns of every part: customer, why, on, open, closed on as claimed,
/// then the row and the field that say so (kind, n, field; field 0 is the INSERT itself).
std::string ownMatters() {
  const auto wrote = static_cast<int>(Involvement::Why::wrote);
  const auto owns = static_cast<int>(Involvement::Why::owns);
  std::string query = fmt::format(
      "SELECT id, {}, NULL, 1, NULL, 0, 0, 0 FROM customer WHERE owner = ?1 AND deleted IS NOT 1 "
      "UNION ALL SELECT id, {}, NULL, 0, date(recorded_at / 1000, 'unixepoch'), {}, n, 0 FROM customer "
      "WHERE author = ?1",
      static_cast<int>(Involvement::Why::looksAfter), static_cast<int>(Involvement::Why::made),
      kindNumber<Customer>());
  const auto todo = [&](std::string_view table, int kind, std::uint32_t doneOn) {
    query += fmt::format(" UNION ALL SELECT customer, {}, due, done_on IS NULL, done_on, {}, n, {} FROM {} "
                         "WHERE owner = ?1 AND deleted IS NOT 1",
                         owns, kind, doneOn, table);
  };
  todo("task", kindNumber<Task>(), fieldNumber(&Task::doneOn));
  todo("action_item", kindNumber<ActionItem>(), fieldNumber(&ActionItem::doneOn));
  // The server folds a stage in the event's commit, so its revision tells the day better than the event.
  const auto opportunity = [&](std::string_view who, int why, std::string_view on) {
    query += fmt::format(" UNION ALL SELECT customer, {}, {}, coalesce(stage, '') NOT IN ('declined', "
                         "'done'), NULL, {}, n, {} FROM opportunity WHERE {} = ?1 AND deleted IS NOT 1",
                         why, on, kindNumber<Opportunity>(), fieldNumber(&Opportunity::stage), who);
  };
  opportunity("author", wrote, "stage_since");
  opportunity("owner", owns, "next");
  const auto entry = [&](std::string_view table, int kind) {
    query += fmt::format(" UNION ALL SELECT customer, {}, \"on\", 0, \"on\", {}, n, 0 FROM {} WHERE author = "
                         "?1 AND deleted IS NOT 1",
                         wrote, kind, table);
  };
  entry("contact_entry", kindNumber<ContactEntry>());
  entry("customer_fact", kindNumber<CustomerFact>());
  query += fmt::format(
      " UNION ALL SELECT customer, {}, agreed_on, 0, coalesce(retired_on, agreed_on), {}, n, iif(retired_on "
      "IS NULL, 0, {}) FROM standing_instruction WHERE author = ?1 AND deleted IS NOT 1",
      wrote, kindNumber<StandingInstruction>(), fieldNumber(&StandingInstruction::retiredOn));
  return query + ownRecoveries();
}

/// A comment is closed by hand, by the last of its tasks, or by what was decided about it.
std::string ownComments() {
  const std::string tasks = "FROM task t WHERE t.comment = c.id AND t.deleted IS NOT 1";
  const int task = kindNumber<Task>();
  return fmt::format(
      "SELECT customer, {why}, said_on, "
      "CASE WHEN completed_on IS NOT NULL THEN 0 WHEN total > 0 THEN done < total "
      "ELSE coalesce(disposition, '') NOT IN ('read', 'instruction', 'opportunity') END, "
      "coalesce(completed_on, last_done, date(disposed_at / 1000, 'unixepoch'), said_on), "
      "iif(by_task, {task}, {comment}), iif(by_task, last_task, n), "
      "iif(by_task, {doneOn}, iif(completed_on IS NULL, {disposition}, {completedOn})) "
      "FROM (SELECT *, completed_on IS NULL AND total > 0 AS by_task FROM (SELECT c.n, c.customer, "
      "c.said_on, c.completed_on, c.disposition, c.disposed_at, "
      "(SELECT count(*) {tasks}) AS total, (SELECT count(done_on) {tasks}) AS done, "
      "(SELECT max(done_on) {tasks}) AS last_done, "
      "(SELECT t.n FROM task t JOIN sync_row s ON s.kind = {task} AND s.n = t.n WHERE t.comment = c.id "
      "AND t.deleted IS NOT 1 ORDER BY s.rev DESC LIMIT 1) AS last_task "
      "FROM comment c WHERE c.author = ?1 AND c.customer IS NOT NULL AND c.deleted IS NOT 1))",
      fmt::arg("why", static_cast<int>(Involvement::Why::wrote)), fmt::arg("task", task),
      fmt::arg("comment", kindNumber<Comment>()), fmt::arg("doneOn", fieldNumber(&Task::doneOn)),
      fmt::arg("disposition", fieldNumber(&Comment::disposition)),
      fmt::arg("completedOn", fieldNumber(&Comment::completedOn)), fmt::arg("tasks", tasks));
}

/// ?1 person, ?2 crew, ?3 and ?4 first and last day of the visits that count.
const std::string& involvementQuery() {
  static const std::string query = fmt::format(
      "SELECT m.*, s.stamps FROM (SELECT customer, {}, date, 1, NULL, 0 AS kind, 0 AS n, 0 FROM visit WHERE "
      "crew = ?2 AND date BETWEEN ?3 AND ?4 AND deleted IS NOT 1 UNION ALL {} UNION ALL {}) m "
      "LEFT JOIN sync_row s ON s.kind = m.kind AND s.n = m.n",
      static_cast<int>(Involvement::Why::visit), ownMatters(), ownComments());
  return query;
}

} // namespace

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
