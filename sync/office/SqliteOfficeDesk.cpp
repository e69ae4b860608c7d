// What waits for a decision of people, and what they decided: quarantine, merged customers, told rows.
#include "sync/office/SqliteOfficeInside.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

void bindText(Statement& statement, int at, const std::string& text) {
  text.empty() ? statement.bindNull(at) : statement.bind(at, text);
}

} // namespace

Status SqliteOfficeStore::reviseResult(std::uint32_t device, const StoredResult& result, std::uint64_t rev) {
  Statement update = m_inside->database->prepare(
      "UPDATE push_result SET verdict = ?3, result_rev = ?4, code = ?5, place = ?6, revised = ?7 WHERE dev = "
      "?1 AND seq = ?2");
  update.bind(1, std::int64_t{device}).bind(2, signedOf(result.seq)).bind(3, std::int64_t{result.verdict});
  update.bind(4, signedOf(result.resultRev)).bind(7, signedOf(rev));
  bindText(update, 5, result.code);
  bindText(update, 6, result.where);
  return update.run();
}

std::vector<StoredResult> SqliteOfficeStore::revisedAfter(std::uint32_t device, std::uint64_t rev) {
  Statement query = m_inside->database->prepare("SELECT seq, hash, verdict, result_rev, code, place, at FROM "
                                                "push_result WHERE dev = ?1 AND revised > 0 AND "
                                                "revised > ?2 ORDER BY revised, seq");
  query.bind(1, std::int64_t{device}).bind(2, signedOf(rev));
  std::vector<StoredResult> all;
  for (auto more = query.step(); more && *more; more = query.step())
    all.push_back({unsignedOf(query.integer(0)), query.blob(1), static_cast<int>(query.integer(2)),
                   unsignedOf(query.integer(3)), query.text(4), query.text(5)});
  return all;
}

Status SqliteOfficeStore::putQuarantine(const QuarantineRow& row) {
  Statement put = m_inside->database->prepare(
      "INSERT INTO quarantine(dev, seq, reason, schema_ver, body, state, verdict, place, at) VALUES(?1, ?2, "
      "?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  put.bind(1, std::int64_t{row.device}).bind(2, signedOf(row.seq)).bind(3, row.code);
  put.bind(4, std::int64_t{row.schema}).bindBlob(5, row.body).bind(6, row.state);
  put.bind(7, std::int64_t{row.verdict}).bind(9, row.atMs);
  bindText(put, 8, row.where);
  return put.run();
}

std::vector<QuarantineRow> SqliteOfficeStore::quarantine(bool all) {
  Statement query = m_inside->database->prepare(
      "SELECT n, dev, seq, verdict, reason, place, schema_ver, body, state, at, closed_at, note FROM "
      "quarantine WHERE ?1 OR state = 'kept' ORDER BY n");
  query.bind(1, std::int64_t{all});
  std::vector<QuarantineRow> rows;
  for (auto more = query.step(); more && *more; more = query.step())
    rows.push_back({query.integer(0), static_cast<std::uint32_t>(query.integer(1)),
                    unsignedOf(query.integer(2)), static_cast<int>(query.integer(3)), query.text(4),
                    query.text(5), static_cast<std::uint32_t>(query.integer(6)), query.blob(7), query.text(8),
                    query.integer(9), query.integer(10), query.text(11)});
  return rows;
}

bool SqliteOfficeStore::waitsForDecision(const Id& record) {
  // The group's own bytes hold the id as it is.
  Statement query = m_inside->database->prepare(
      "SELECT 1 FROM quarantine WHERE state = 'kept' AND seq = 0 AND instr(body, ?1) > 0 LIMIT 1");
  query.bindBlob(1, record.raw());
  const auto found = query.step();
  return found && *found;
}

Result<bool> SqliteOfficeStore::noteOffer(const std::string& hash, const ExitRow& held) {
  Statement put = m_inside->database->prepare("INSERT OR IGNORE INTO offered VALUES(?1, ?2, ?3, ?4, 0, 0)");
  put.bindBlob(1, hash).bind(2, static_cast<std::int64_t>(held.kind));
  LEADHAND_TRY(put.bindBlob(3, held.id.raw()).bindBlob(4, held.scope.raw()).run());
  return m_inside->database->changes() > 0;
}

std::vector<Id> SqliteOfficeStore::offeredScopes(Kind kind, const Id& id) {
  Statement query =
      m_inside->database->prepare("SELECT DISTINCT scope FROM offered WHERE kind = ?1 AND id = ?2");
  query.bind(1, static_cast<std::int64_t>(kind)).bindBlob(2, id.raw());
  std::vector<Id> scopes;
  while (query.step().value_or(false))
    scopes.push_back(query.id(0));
  return scopes;
}

Status SqliteOfficeStore::letGo(const ExitRow& exit) {
  Statement update = m_inside->database->prepare(
      "UPDATE offered SET gone_rev = ?4, grp = ?5 WHERE kind = ?1 AND id = ?2 AND scope = ?3");
  update.bind(1, static_cast<std::int64_t>(exit.kind)).bindBlob(2, exit.id.raw());
  update.bindBlob(3, exit.scope.raw()).bind(4, signedOf(exit.rev)).bind(5, signedOf(exit.group));
  return update.run();
}

std::vector<ExitRow> SqliteOfficeStore::lettingsGo(std::uint64_t after, std::uint64_t upTo) {
  Statement query = m_inside->database->prepare("SELECT DISTINCT scope, gone_rev AS at, grp, kind, id FROM "
                                                "offered WHERE gone_rev > 0 AND gone_rev > ?1 "
                                                "AND gone_rev <= ?2 UNION ALL SELECT scope, rev, grp, kind, "
                                                "id FROM collected WHERE rev > 0 AND rev > ?1 "
                                                "AND rev <= ?2 ORDER BY at");
  query.bind(1, signedOf(after)).bind(2, signedOf(upTo));
  std::vector<ExitRow> found;
  while (query.step().value_or(false))
    found.push_back({query.id(0), unsignedOf(query.integer(1)), unsignedOf(query.integer(2)),
                     static_cast<Kind>(query.integer(3)), query.id(4)});
  return found;
}

Status SqliteOfficeStore::closeQuarantine(std::int64_t n, const std::string& state, const std::string& note,
                                          std::int64_t nowMs) {
  Statement update =
      m_inside->database->prepare("UPDATE quarantine SET state = ?2, note = ?3, closed_at = ?4 WHERE n = ?1");
  update.bind(1, n).bind(2, state).bind(4, nowMs);
  bindText(update, 3, note);
  return update.run();
}

std::vector<MergeRow> SqliteOfficeStore::merges() {
  if (m_inside->merges)
    return *m_inside->merges;
  Statement query = m_inside->database->prepare(
      "SELECT n, from_id, into_id, at, undone_at, body FROM customer_merge ORDER BY n");
  std::vector<MergeRow> rows;
  auto more = query.step();
  for (; more && *more; more = query.step())
    rows.push_back(
        {query.integer(0), query.id(1), query.id(2), query.integer(3), query.integer(4), query.blob(5)});
  if (more) // of what could not be read nothing is remembered
    m_inside->merges = rows;
  return rows;
}

Result<std::int64_t> SqliteOfficeStore::addMerge(const MergeRow& merge) {
  m_inside->merges.reset();
  Statement put = m_inside->database->prepare(
      "INSERT INTO customer_merge(from_id, into_id, at, undone_at, body) VALUES(?1, ?2, ?3, ?4, ?5)");
  put.bindBlob(1, merge.from.raw()).bindBlob(2, merge.into.raw()).bind(3, merge.atMs);
  LEADHAND_TRY(put.bind(4, merge.undoneAtMs).bindBlob(5, merge.body).run());
  return m_inside->database->lastInsertRowId();
}

Status SqliteOfficeStore::putMerge(const MergeRow& merge) {
  m_inside->merges.reset();
  Statement update =
      m_inside->database->prepare("UPDATE customer_merge SET undone_at = ?2, body = ?3 WHERE n = ?1");
  return update.bind(1, merge.n).bind(2, merge.undoneAtMs).bindBlob(3, merge.body).run();
}

Id SqliteOfficeStore::standsFor(const Id& customer) {
  if (!m_inside->merges)
    (void)merges();
  if (!m_inside->merges)
    return customer;
  Id standing = customer;
  // A customer may have been given on more than once; each step leads to a later merge.
  for (const MergeRow& merge : *m_inside->merges)
    if (merge.undoneAtMs == 0 && merge.from == standing)
      standing = merge.into;
  return standing;
}

Status SqliteOfficeStore::putTold(const ToldRow& told) {
  Statement put = m_inside->database->prepare("INSERT OR REPLACE INTO told_row VALUES(?1, ?2, ?3, ?4)");
  put.bind(1, static_cast<std::int64_t>(told.kind)).bindBlob(2, told.id.raw());
  return put.bind(3, std::int64_t{told.device}).bind(4, told.atMs).run();
}

Status SqliteOfficeStore::forgetTold(Kind kind, const Id& id) {
  Statement remove = m_inside->database->prepare("DELETE FROM told_row WHERE kind = ?1 AND id = ?2");
  return remove.bind(1, static_cast<std::int64_t>(kind)).bindBlob(2, id.raw()).run();
}

std::vector<ToldRow> SqliteOfficeStore::told() {
  Statement query = m_inside->database->prepare("SELECT kind, id, dev, at FROM told_row ORDER BY at, id");
  std::vector<ToldRow> rows;
  for (auto more = query.step(); more && *more; more = query.step())
    rows.push_back({static_cast<Kind>(query.integer(0)), query.id(1),
                    static_cast<std::uint32_t>(query.integer(2)), query.integer(3)});
  return rows;
}

std::vector<PhotoFact> SqliteOfficeStore::photos() {
  Statement query = m_inside->database->prepare("SELECT n, hash, received_at, deleted, 0 FROM photo UNION "
                                                "ALL SELECT n, thumb, thumb_received_at, deleted, "
                                                "1 FROM photo WHERE thumb IS NOT NULL ORDER BY 1");
  std::vector<PhotoFact> facts;
  for (auto more = query.step(); more && *more; more = query.step())
    facts.push_back({query.text(1), query.integer(2) != 0, query.integer(3) != 0, query.integer(4) != 0});
  return facts;
}

} // namespace leadhand::sync
