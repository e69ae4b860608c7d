// Rows that were removed long ago, and the markers that told devices of it.
#include "core/schema/Schema.h"
#include "sync/office/SqliteOfficeInside.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace leadhand::sync {
namespace {

constexpr int notedDays = 30;

/// Others are known by their names for ever, and what was merged may be taken apart again.
bool isNameOfOthers(Kind kind) {
  switch (kind) {
  case Kind::company:
  case Kind::person:
  case Kind::crew:
  case Kind::device:
  case Kind::customer:
  case Kind::site:
    return true;
  default:
    return false;
  }
}

/// Ids of `kind` that rows name, removed ones included: what stands in a reference must be there.
Result<std::unordered_set<Id>> namedOf(Database& database, const KindInfo& kind) {
  std::unordered_set<Id> named;
  const auto note = [&](const std::string& sql) -> Status {
    Statement query = database.prepare(sql);
    while (true) {
      LEADHAND_ASSIGN(const bool more, query.step());
      if (!more)
        return {};
      named.insert(query.id(0));
    }
  };
  for (const KindInfo* other : allKinds())
    for (const FieldInfo& field : other->fields)
      if (field.type == FieldType::ref && field.refKind == kind.kind) {
        const std::string column = "\"" + std::string(field.name) + "\"";
        LEADHAND_TRY(note("SELECT DISTINCT " + column + " FROM " + std::string(other->name) + " WHERE " +
                          column + " IS NOT NULL"));
      }
  LEADHAND_TRY(note("SELECT DISTINCT record FROM conflict WHERE state = 'open' AND record_kind = " +
                    std::to_string(static_cast<int>(kind.kind))));
  return named;
}

/// The last revision since which enough days have been noted. A clock that was ahead for a moment notes one
/// day, not a year of them.
Result<std::uint64_t> settledRev(Database& database) {
  Statement query = database.prepare("SELECT rev FROM rev_day ORDER BY day DESC LIMIT 1 OFFSET ?1");
  LEADHAND_ASSIGN(const bool found, query.bind(1, std::int64_t{notedDays - 1}).step());
  return found ? unsignedOf(query.integer(0)) - 1 : 0;
}

/// Removed rows of a kind that nothing names. All are looked at, however many of them are named.
Status addRemoved(Database& database, const KindInfo& kind, std::uint64_t upTo, std::size_t most,
                  std::vector<ExitRow>& all) {
  Statement query = database.prepare("SELECT s.scope, s.rev, s.grp, t.id FROM " + std::string(kind.name) +
                                     " t JOIN sync_row s ON s.kind = ?1 AND s.n = t.n WHERE t.deleted = 1 "
                                     "AND s.rev <= ?2");
  query.bind(1, static_cast<std::int64_t>(kind.kind)).bind(2, signedOf(upTo));
  std::optional<std::unordered_set<Id>> named;
  while (all.size() < most) {
    LEADHAND_ASSIGN(const bool more, query.step());
    if (!more)
      break;
    if (!named) {
      LEADHAND_ASSIGN(named, namedOf(database, kind));
    }
    if (const Id id = query.id(3); !named->contains(id))
      all.push_back({query.id(0), unsignedOf(query.integer(1)), unsignedOf(query.integer(2)), kind.kind, id});
  }
  return {};
}

} // namespace

std::uint64_t SqliteOfficeStore::gcRev() {
  return m_inside->gcRev;
}

std::uint64_t SqliteOfficeStore::revBefore(Date day) {
  Statement query =
      m_inside->database->prepare("SELECT rev FROM rev_day WHERE day >= ?1 ORDER BY day LIMIT 1");
  const auto found = query.bind(1, day.iso()).step();
  if (!found)
    return 0;
  if (!*found) // every revision is of an earlier day
    return m_inside->newestDay.empty() ? 0 : m_inside->rev;
  return unsignedOf(query.integer(0)) - 1;
}

Result<std::vector<ExitRow>> SqliteOfficeStore::tombstones(std::uint64_t upTo, std::size_t most) {
  Database& database = *m_inside->database;
  LEADHAND_ASSIGN(const std::uint64_t settled, settledRev(database));
  std::vector<ExitRow> all;
  for (const KindInfo* kind : allKinds())
    if (!isNameOfOthers(kind->kind))
      LEADHAND_TRY(addRemoved(database, *kind, std::min(upTo, settled), most, all));
  return all;
}

Status SqliteOfficeStore::collect(const ExitRow& exit) {
  Inside& in = *m_inside;
  const KindInfo& kind = kindInfo(exit.kind);
  const std::int64_t place = in.placeOf(kind, exit.id);
  Statement facts = in.database->prepare("SELECT rev, scope FROM sync_row WHERE kind = ?1 AND n = ?2");
  facts.bind(1, static_cast<std::int64_t>(exit.kind)).bind(2, place);
  LEADHAND_ASSIGN(const bool found, facts.step());
  if (!found)
    return fail(ErrorCode::unknownRecord, exit.id.text());
  in.count(facts.id(1), exit.id, unsignedOf(facts.integer(0)), false);
  facts.reset();
  Statement sync = in.database->prepare("DELETE FROM sync_row WHERE kind = ?1 AND n = ?2");
  LEADHAND_TRY(sync.bind(1, static_cast<std::int64_t>(exit.kind)).bind(2, place).run());
  Statement row = in.database->prepare("DELETE FROM " + std::string(kind.name) + " WHERE n = ?1");
  LEADHAND_TRY(row.bind(1, place).run());
  Statement keep = in.database->prepare("INSERT OR REPLACE INTO collected VALUES(?1, ?2, ?3, ?4, ?5)");
  keep.bind(1, static_cast<std::int64_t>(exit.kind)).bindBlob(2, exit.id.raw());
  keep.bindBlob(3, exit.scope.raw()).bind(4, signedOf(exit.rev)).bind(5, signedOf(exit.group));
  in.anyCollected = true;
  return keep.run();
}

bool SqliteOfficeStore::wasCollected(Kind kind, const Id& id) {
  if (!m_inside->anyCollected)
    return false;
  Statement query = m_inside->database->prepare("SELECT 1 FROM collected WHERE kind = ?1 AND id = ?2");
  return query.bind(1, static_cast<std::int64_t>(kind)).bindBlob(2, id.raw()).step().value_or(false);
}

Status SqliteOfficeStore::forgetExits(std::uint64_t before) {
  Inside& in = *m_inside;
  LEADHAND_ASSIGN(const std::uint64_t settled, settledRev(*in.database));
  const std::uint64_t upTo = std::min(before, settled);
  Statement newest =
      in.database->prepare("SELECT max((SELECT coalesce(max(rev), 0) FROM scope_exit WHERE rev <= ?1), "
                           "(SELECT coalesce(max(rev), 0) FROM collected WHERE rev > 0 AND rev <= ?1))");
  LEADHAND_ASSIGN(const bool any, newest.bind(1, signedOf(upTo)).step());
  const std::uint64_t forgotten = any ? unsignedOf(newest.integer(0)) : 0;
  newest.reset();
  if (forgotten == 0)
    return {};
  Statement exits = in.database->prepare("DELETE FROM scope_exit WHERE rev <= ?1");
  LEADHAND_TRY(exits.bind(1, signedOf(upTo)).run());
  Statement told =
      in.database->prepare("UPDATE collected SET rev = 0, grp = 0, scope = NULL WHERE rev > 0 AND rev <= ?1");
  LEADHAND_TRY(told.bind(1, signedOf(upTo)).run());
  if (forgotten <= in.gcRev)
    return {};
  Statement tenant = in.database->prepare("UPDATE tenant SET gc_rev = ?1");
  LEADHAND_TRY(tenant.bind(1, signedOf(forgotten)).run());
  in.gcRev = forgotten;
  return {};
}

} // namespace leadhand::sync
