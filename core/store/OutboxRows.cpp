#include "core/store/OutboxRows.h"

#include <algorithm>
#include <set>

namespace leadhand {
namespace {

Fields fieldsAt(const Statement& query, int column, std::size_t* bytes = nullptr) {
  if (query.isNull(column))
    return {};
  const std::string kept = query.blob(column);
  if (bytes)
    *bytes += kept.size();
  return decodeFields(kept).value_or(Fields{});
}

std::string placeOf(Kind kind, std::uint32_t field) {
  return std::to_string(static_cast<int>(kind)) + "." + std::to_string(field);
}

void bindFields(Statement& statement, int at, const Fields& fields) {
  if (fields.empty())
    statement.bindNull(at);
  else
    statement.bindBlob(at, encodeFields(fields));
}

} // namespace

bool StoredEntry::masks(std::uint64_t rev) const {
  switch (entry.state) {
  case OutboxState::fresh:
  case OutboxState::frozen:
    return true;
  case OutboxState::acknowledged:
    return entry.verdict == "deferred" || entry.resultRev > rev;
  default: // done, or refused
    return false;
  }
}

bool StoredEntry::masks(std::uint64_t rev, std::uint32_t field) const {
  if (!masks(rev) || entry.state != OutboxState::acknowledged)
    return masks(rev);
  return (entry.verdict == "deferred" && entry.resultRev > rev) || namesPlace(entry.where, entry.kind, field);
}

std::uint64_t StoredEntry::baseOf(std::uint32_t field) const {
  for (const auto& [number, rev] : entry.bases)
    if (number == field)
      return rev;
  return entry.base;
}

std::string placesOf(const std::vector<OutboxEntry>& waiting) {
  std::set<std::pair<Kind, std::uint32_t>> places;
  for (const OutboxEntry& entry : waiting)
    for (const FieldValue& field : entry.fields)
      places.emplace(entry.kind, field.field);
  std::string text;
  for (const auto& [kind, field] : places)
    text += (text.empty() ? "" : " ") + placeOf(kind, field);
  return text;
}

bool namesPlace(std::string_view where, Kind kind, std::uint32_t field) {
  if (where.empty())
    return true;
  const std::string place = placeOf(kind, field);
  while (!where.empty()) {
    const std::string_view one = where.substr(0, where.find(' '));
    if (one == place)
      return true;
    where.remove_prefix(std::min(where.size(), one.size() + 1));
  }
  return false;
}

StoredEntry entryAt(const Statement& query) {
  StoredEntry stored;
  OutboxEntry& entry = stored.entry;
  entry.n = query.integer(0);
  entry.group = query.integer(1);
  entry.seq = static_cast<std::uint64_t>(query.integer(2));
  entry.kind = static_cast<Kind>(query.integer(3));
  entry.id = query.id(4);
  entry.op = query.integer(5) != 0 ? Edit::Op::insert : Edit::Op::update;
  entry.fields = fieldsAt(query, 6, &stored.valueBytes);
  entry.old = fieldsAt(query, 7, &stored.valueBytes);
  stored.shadow = fieldsAt(query, 8);
  entry.base = static_cast<std::uint64_t>(query.integer(9));
  for (const FieldValue& base : fieldsAt(query, 10))
    entry.bases.emplace_back(base.field, static_cast<std::uint64_t>(integerOf(base.value)));
  entry.hlc.value = static_cast<std::uint64_t>(query.integer(11));
  entry.resultRev = static_cast<std::uint64_t>(query.integer(12));
  entry.verdict = query.text(13);
  entry.code = query.text(14);
  entry.where = query.text(15);
  entry.state = static_cast<OutboxState>(query.integer(16));
  entry.writtenAt.ms = query.integer(17);
  stored.hash = query.blob(18);
  entry.arrivedAt.ms = query.integer(19);
  return stored;
}

std::vector<StoredEntry> entriesWhere(Database& database, std::string_view rest,
                                      const std::vector<Value>& parameters) {
  Statement query =
      database.prepare("SELECT " + std::string(entryColumns) + " FROM outbox " + std::string(rest));
  int at = 1;
  for (const Value& parameter : parameters)
    query.bind(at++, parameter);
  std::vector<StoredEntry> entries;
  while (query.step().value_or(false))
    entries.push_back(entryAt(query));
  return entries;
}

std::vector<StoredEntry> liveEntriesOf(Database& database, Kind kind, const Id& id) {
  return entriesWhere(database, "WHERE id = ?1 AND kind = ?2 AND state <> 3 ORDER BY n",
                      {Value{Bytes{std::string(id.raw())}}, Value{static_cast<std::int64_t>(kind)}});
}

Status addEntry(Database& database, const OutboxEntry& entry) {
  Statement statement = database.prepare(
      "INSERT INTO outbox(n, grp, kind, id, op, fields, old, base, bases, hlc, state, written_at)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
  statement.bind(1, entry.n).bind(2, entry.group).bind(3, static_cast<std::int64_t>(entry.kind));
  statement.bindBlob(4, entry.id.raw()).bind(5, std::int64_t{entry.op == Edit::Op::insert});
  statement.bindBlob(6, encodeFields(entry.fields));
  bindFields(statement, 7, entry.old);
  statement.bind(8, static_cast<std::int64_t>(entry.base));
  Fields bases;
  for (const auto& [field, rev] : entry.bases)
    setField(bases, field, static_cast<std::int64_t>(rev));
  bindFields(statement, 9, bases);
  statement.bind(10, static_cast<std::int64_t>(entry.hlc.value));
  statement.bind(11, static_cast<std::int64_t>(entry.state)).bind(12, entry.writtenAt.ms);
  return statement.run();
}

Status rewriteEntry(Database& database, const StoredEntry& stored) {
  Statement statement =
      database.prepare("UPDATE outbox SET fields = ?2, old = ?3, shadow = ?4, hlc = ?5 WHERE n = ?1");
  statement.bind(1, stored.entry.n).bindBlob(2, encodeFields(stored.entry.fields));
  bindFields(statement, 3, stored.entry.old);
  bindFields(statement, 4, stored.shadow);
  return statement.bind(5, static_cast<std::int64_t>(stored.entry.hlc.value)).run();
}

Status setEntryState(Database& database, std::int64_t n, OutboxState state) {
  Statement statement = database.prepare("UPDATE outbox SET state = ?2 WHERE n = ?1");
  return statement.bind(1, n).bind(2, static_cast<std::int64_t>(state)).run();
}

Result<std::int64_t> nextEntryNumber(Database& database) {
  // Forgotten entries may have had the highest numbers, and fresh ones must lie above all that was sent.
  Statement query = database.prepare("SELECT max(coalesce((SELECT max(n) FROM outbox), 0), coalesce((SELECT "
                                     "CAST(CAST(v AS TEXT) AS INTEGER) "
                                     "FROM meta WHERE k = 'frozen_n'), 0)) + 1");
  LEADHAND_ASSIGN(const bool found, query.step());
  (void)found; // an aggregate has one row
  return query.integer(0);
}

} // namespace leadhand
