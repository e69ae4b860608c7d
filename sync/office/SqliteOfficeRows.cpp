#include "core/schema/Schema.h"
#include "core/schema/Scope.h"
#include "core/store/Inbox.h" // digestShare
#include "sync/office/SqliteOfficeInside.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

void putVarint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out += static_cast<char>((value & 0x7FU) | 0x80U);
    value >>= 7U;
  }
  out += static_cast<char>(value);
}

std::uint64_t takeVarint(std::string_view& in) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !in.empty(); shift += 7) {
    const auto byte = static_cast<std::uint8_t>(in.front());
    in.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0)
      break;
  }
  return value;
}

/// The order of a wildcard's loading: what names everything else first, then the newest.
enum class Part : char { reference = 0, customers = 1, rest = 2 };

std::string keyOf(Part part, std::uint64_t at) {
  std::string key(1, static_cast<char>(part));
  for (int shift = 56; shift >= 0; shift -= 8)
    key += static_cast<char>(at >> shift);
  return key;
}

struct LoadKey {
  Part part = Part::reference;
  std::uint64_t at = 0;
  bool fresh = true;
};

LoadKey readKey(const std::string& raw) {
  LoadKey key;
  if (raw.size() != 9 || raw[0] < 0 || raw[0] > static_cast<char>(Part::rest))
    return key;
  key.part = static_cast<Part>(raw[0]);
  for (std::size_t i = 1; i < raw.size(); ++i)
    key.at = (key.at << 8U) | static_cast<std::uint8_t>(raw[i]);
  key.fresh = false;
  return key;
}

} // namespace

std::string encodeStamps(const std::vector<FieldStamp>& stamps) {
  std::string out;
  for (const FieldStamp& stamp : stamps) {
    putVarint(out, stamp.field);
    putVarint(out, stamp.rev);
    putVarint(out, stamp.device);
    putVarint(out, stamp.hlc.value);
  }
  return out;
}

std::vector<FieldStamp> decodeStamps(std::string_view raw) {
  std::vector<FieldStamp> stamps;
  while (!raw.empty()) {
    FieldStamp stamp;
    stamp.field = static_cast<std::uint32_t>(takeVarint(raw));
    stamp.rev = takeVarint(raw);
    stamp.device = static_cast<std::uint32_t>(takeVarint(raw));
    stamp.hlc.value = takeVarint(raw);
    stamps.push_back(stamp);
  }
  return stamps;
}

SqliteOfficeStore::Inside::ScopeTally& SqliteOfficeStore::Inside::tallyOf(const Id& scope) {
  const auto [at, isNew] = tallies.try_emplace(scope);
  if (isNew) {
    Statement query = database->prepare("SELECT n, digest, head_rev FROM scope WHERE id = ?1");
    query.bindBlob(1, scope.raw());
    if (const auto found = query.step(); found && *found)
      at->second = {
          {unsignedOf(query.integer(0)), unsignedOf(query.integer(1))}, unsignedOf(query.integer(2)), false};
  }
  return at->second;
}

void SqliteOfficeStore::Inside::count(const Id& scope, const Id& id, std::uint64_t rowRev, bool adds) {
  ScopeTally& tally = tallyOf(scope);
  const std::uint64_t share = digestShare(id, rowRev);
  const TallyStep step{scope, adds ? 1 : -1, adds ? share : 0 - share};
  tally.digest.n += unsignedOf(step.n);
  tally.digest.sum += step.sum;
  tally.headRev = std::max(tally.headRev, rowRev);
  tally.dirty = true;
  sinceSavepoint.push_back(step);
}

Status SqliteOfficeStore::Inside::writeTallies() {
  Statement put = database->prepare("INSERT OR REPLACE INTO scope VALUES(?1, ?2, ?3, ?4)");
  for (auto& [scope, tally] : tallies) {
    if (!tally.dirty)
      continue;
    put.bindBlob(1, scope.raw()).bind(2, signedOf(tally.headRev));
    put.bind(3, signedOf(tally.digest.n)).bind(4, signedOf(tally.digest.sum));
    LEADHAND_TRY(put.run());
    tally.dirty = false;
  }
  return {};
}

std::optional<Row> SqliteOfficeStore::Inside::rowAtPlace(Kind kind, std::int64_t place) {
  const KindInfo* info = findKind(kind);
  if (!info)
    return std::nullopt;
  Statement query = database->prepare(placeQueryOf(*info));
  query.bind(1, place);
  const auto found = query.step();
  return found && *found ? std::optional(rowAt(query, *info, Side::office)) : std::nullopt;
}

const std::string& SqliteOfficeStore::Inside::placeQueryOf(const KindInfo& kind) {
  std::string& text = placeQueries[kind.kind];
  if (text.empty())
    text =
        "SELECT " + sqlOf(kind, Side::office).columns + " FROM " + std::string(kind.name) + " WHERE n = ?1";
  return text;
}

std::int64_t SqliteOfficeStore::Inside::placeOf(const KindInfo& kind, const Id& id) {
  std::string& text = idQueries[kind.kind];
  if (text.empty())
    text = "SELECT n FROM " + std::string(kind.name) + " WHERE id = ?1";
  Statement query = database->prepare(text);
  query.bindBlob(1, id.raw());
  const auto found = query.step();
  return found && *found ? query.integer(0) : 0;
}

std::optional<OfficeRow> SqliteOfficeStore::read(Kind kind, const Id& id) {
  const KindInfo* info = findKind(kind);
  const std::int64_t place = info ? m_inside->placeOf(*info, id) : 0;
  if (place == 0)
    return std::nullopt;
  auto row = m_inside->rowAtPlace(kind, place);
  Statement facts =
      m_inside->database->prepare("SELECT rev, scope, grp, stamps FROM sync_row WHERE kind = ?1 AND n = ?2");
  facts.bind(1, static_cast<std::int64_t>(kind)).bind(2, place);
  const auto found = facts.step();
  if (!row || !found || !*found)
    return std::nullopt;
  OfficeRow office;
  office.row = std::move(*row);
  office.row.rev = unsignedOf(facts.integer(0));
  office.row.scope = facts.id(1);
  office.group = unsignedOf(facts.integer(2));
  office.stamps = decodeStamps(facts.blob(3));
  office.place = place;
  return office;
}

bool SqliteOfficeStore::exists(Kind kind, const Id& id) {
  const KindInfo* info = findKind(kind);
  return info && m_inside->placeOf(*info, id) != 0;
}

Status SqliteOfficeStore::put(OfficeRow& row) {
  Inside& in = *m_inside;
  const auto kind = static_cast<std::int64_t>(row.row.kind);
  if (row.place == 0) {
    LEADHAND_TRY(insertRow(*in.database, row.row, Side::office));
    row.place = in.database->lastInsertRowId();
    Statement insert = in.database->prepare("INSERT INTO sync_row(rev, kind, n, id, scope, grp, stamps) "
                                            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    insert.bind(1, signedOf(row.row.rev)).bind(2, kind).bind(3, row.place).bindBlob(4, row.row.id.raw());
    insert.bindBlob(5, row.row.scope.raw())
        .bind(6, signedOf(row.group))
        .bindBlob(7, encodeStamps(row.stamps));
    LEADHAND_TRY(insert.run());
  } else {
    Statement facts = in.database->prepare("SELECT rev, scope FROM sync_row WHERE kind = ?1 AND n = ?2");
    facts.bind(1, kind).bind(2, row.place);
    const auto before = in.rowAtPlace(row.row.kind, row.place);
    LEADHAND_ASSIGN(const bool found, facts.step());
    if (!before || !found) // or could not be read this time
      return fail(in.database->readFailed() ? ErrorCode::storeFailed : ErrorCode::storeDamaged,
                  row.row.id.text());
    in.count(facts.id(1), row.row.id, unsignedOf(facts.integer(0)), false);
    facts.reset();
    LEADHAND_ASSIGN(const bool changed, updateRow(*in.database, *before, row.row, Side::office));
    (void)changed;
    Statement update = in.database->prepare(
        "UPDATE sync_row SET rev = ?1, scope = ?2, grp = ?3, stamps = ?4 WHERE kind = ?5 AND n = ?6");
    update.bind(1, signedOf(row.row.rev)).bindBlob(2, row.row.scope.raw()).bind(3, signedOf(row.group));
    update.bindBlob(4, encodeStamps(row.stamps)).bind(5, kind).bind(6, row.place);
    LEADHAND_TRY(update.run());
  }
  in.count(row.row.scope, row.row.id, row.row.rev, true);
  return {};
}

Status SqliteOfficeStore::addExit(const ExitRow& exit) {
  Statement insert =
      m_inside->database->prepare("INSERT OR REPLACE INTO scope_exit VALUES(?1, ?2, ?3, ?4, ?5)");
  insert.bindBlob(1, exit.scope.raw()).bind(2, signedOf(exit.rev)).bind(3, signedOf(exit.group));
  return insert.bind(4, static_cast<std::int64_t>(exit.kind)).bindBlob(5, exit.id.raw()).run();
}

std::vector<Row> SqliteOfficeStore::select(Kind kind, std::string_view where,
                                           const std::vector<Value>& parameters) {
  const KindInfo* info = findKind(kind);
  if (!info)
    return {};
  std::vector<Row> rows = selectRowsWhere(*m_inside->database, *info, where, parameters, Side::office);
  Statement facts = m_inside->database->prepare("SELECT rev, scope FROM sync_row WHERE kind = ?1 AND n = ?2");
  for (Row& row : rows) {
    facts.bind(1, static_cast<std::int64_t>(kind)).bind(2, m_inside->placeOf(*info, row.id));
    if (const auto found = facts.step(); found && *found) {
      row.rev = unsignedOf(facts.integer(0));
      row.scope = facts.id(1);
    }
    facts.reset();
  }
  return rows;
}

Result<bool> SqliteOfficeStore::Inside::visitFrom(Statement& query,
                                                  const std::function<bool(const OfficeRow&)>& visit,
                                                  const std::function<bool(const Row&)>& wanted) {
  OfficeRow office;
  while (true) {
    LEADHAND_ASSIGN(const bool more, query.step());
    if (!more)
      return true;
    auto row = rowAtPlace(static_cast<Kind>(query.integer(1)), query.integer(2));
    if (!row)
      continue; // a kind of a newer version: only a device that knows it asks for it
    office.row = std::move(*row);
    office.row.rev = unsignedOf(query.integer(0));
    office.row.scope = query.id(3);
    office.group = unsignedOf(query.integer(4));
    office.place = query.integer(2);
    if (wanted && !wanted(office.row))
      continue;
    office.stamps = decodeStamps(query.blob(5));
    if (!visit(office))
      return false;
  }
}

Status SqliteOfficeStore::feed(std::uint64_t after, std::uint64_t upTo, const std::vector<Id>* scopes,
                               const std::function<bool(const OfficeRow&)>& visit) {
  Inside& in = *m_inside;
  if (!scopes) {
    Statement all = in.database->prepare(
        "SELECT rev, kind, n, scope, grp, stamps FROM sync_row WHERE rev > ?1 AND rev <= ?2 ORDER BY rev");
    all.bind(1, signedOf(after)).bind(2, signedOf(upTo));
    LEADHAND_ASSIGN(const bool whole, in.visitFrom(all, visit, {}));
    (void)whole;
    return {};
  }
  std::vector<std::uint64_t> revs;
  for (const Id& scope : *scopes) {
    Statement keys =
        in.database->prepare("SELECT rev FROM sync_row WHERE scope = ?1 AND rev > ?2 AND rev <= ?3");
    keys.bindBlob(1, scope.raw()).bind(2, signedOf(after)).bind(3, signedOf(upTo));
    while (true) {
      LEADHAND_ASSIGN(const bool more, keys.step());
      if (!more)
        break;
      revs.push_back(unsignedOf(keys.integer(0)));
    }
  }
  std::sort(revs.begin(), revs.end());
  Statement one =
      in.database->prepare("SELECT rev, kind, n, scope, grp, stamps FROM sync_row WHERE rev = ?1");
  for (const std::uint64_t rev : revs) {
    one.reset();
    one.bind(1, signedOf(rev));
    LEADHAND_ASSIGN(const bool goOn, in.visitFrom(one, visit, {}));
    if (!goOn)
      break;
  }
  return {};
}

std::vector<Id> SqliteOfficeStore::movedSince(std::uint64_t after) {
  std::vector<Id> moved;
  Statement query = m_inside->database->prepare("SELECT id FROM scope_exit WHERE rev > ?1");
  query.bind(1, signedOf(after));
  for (auto more = query.step(); more && *more; more = query.step())
    moved.push_back(query.id(0));
  return moved;
}

std::vector<ExitRow> SqliteOfficeStore::exits(std::uint64_t after, std::uint64_t upTo,
                                              const std::vector<Id>& scopes) {
  std::vector<ExitRow> found;
  for (const Id& scope : scopes) {
    Statement query = m_inside->database->prepare(
        "SELECT rev, grp, kind, id FROM scope_exit WHERE scope = ?1 AND rev > ?2 AND rev <= ?3");
    query.bindBlob(1, scope.raw()).bind(2, signedOf(after)).bind(3, signedOf(upTo));
    for (auto more = query.step(); more && *more; more = query.step())
      found.push_back({scope, unsignedOf(query.integer(0)), unsignedOf(query.integer(1)),
                       static_cast<Kind>(query.integer(2)), query.id(3)});
  }
  std::sort(found.begin(), found.end(), [](const ExitRow& a, const ExitRow& b) { return a.rev < b.rev; });
  return found;
}

Result<OfficeStore::BackfillEnd> SqliteOfficeStore::backfill(const Id& scope, const std::string& after,
                                                             const std::function<bool(const Row&)>& visit) {
  return scope.isNull() ? m_inside->loadAll(after, visit) : m_inside->loadScope(scope, after, visit);
}

Result<OfficeStore::BackfillEnd>
SqliteOfficeStore::Inside::loadScope(const Id& scope, const std::string& after,
                                     const std::function<bool(const Row&)>& visit) {
  BackfillEnd end{after, false};
  Statement query = database->prepare(
      "SELECT rev, kind, n, scope, grp, stamps FROM sync_row WHERE scope = ?1 AND rev > ?2 ORDER BY rev");
  query.bindBlob(1, scope.raw()).bind(2, signedOf(readKey(after).at));
  const auto take = [&](const OfficeRow& office) {
    if (!visit(office.row))
      return false;
    end.next = keyOf(Part::reference, office.row.rev);
    return true;
  };
  LEADHAND_ASSIGN(end.last, visitFrom(query, take, {}));
  return end;
}

Result<OfficeStore::BackfillEnd>
SqliteOfficeStore::Inside::loadAll(const std::string& after, const std::function<bool(const Row&)>& visit) {
  BackfillEnd end{after, false};
  const LoadKey key = readKey(after);
  if (key.part == Part::reference) {
    LEADHAND_ASSIGN(end, loadScope(scopes::reference(), after, visit));
    if (!end.last)
      return end;
    end.last = false;
  }
  if (key.part <= Part::customers) {
    Statement customers = database->prepare(
        "SELECT rev, kind, n, scope, grp, stamps FROM sync_row WHERE kind = ?1 AND n > ?2 ORDER BY n");
    customers.bind(1, static_cast<std::int64_t>(Kind::customer));
    customers.bind(2, key.part == Part::customers ? signedOf(key.at) : 0);
    const auto take = [&](const OfficeRow& office) {
      if (!visit(office.row))
        return false;
      end.next = keyOf(Part::customers, unsignedOf(customers.integer(2)));
      return true;
    };
    LEADHAND_ASSIGN(const bool whole, visitFrom(customers, take, {}));
    if (!whole)
      return end;
  }
  const bool begun = key.part == Part::rest;
  Statement rest = database->prepare(
      "SELECT rev, kind, n, scope, grp, stamps FROM sync_row WHERE rev < ?1 ORDER BY rev DESC");
  rest.bind(1, begun ? signedOf(key.at) : INT64_MAX);
  if (!begun)
    end.next = keyOf(Part::rest, static_cast<std::uint64_t>(INT64_MAX));
  const auto take = [&](const OfficeRow& office) {
    if (!visit(office.row))
      return false;
    end.next = keyOf(Part::rest, office.row.rev);
    return true;
  };
  const Id reference = scopes::reference();
  const auto wanted = [&reference](const Row& row) {
    return row.kind != Kind::customer && row.scope != reference;
  };
  LEADHAND_ASSIGN(end.last, visitFrom(rest, take, wanted));
  return end;
}

ScopeDigest SqliteOfficeStore::digest(const Id& scope) {
  return m_inside->tallyOf(scope).digest;
}

std::vector<Id> SqliteOfficeStore::scopeIds() {
  std::vector<Id> ids;
  Statement query = m_inside->database->prepare("SELECT id FROM scope ORDER BY id");
  for (auto more = query.step(); more && *more; more = query.step())
    ids.push_back(query.id(0));
  return ids;
}

std::vector<Id> SqliteOfficeStore::scopesOfRows(std::uint64_t after, std::uint64_t upTo) {
  std::vector<Id> ids;
  Statement query =
      m_inside->database->prepare("SELECT DISTINCT scope FROM sync_row WHERE rev > ?1 AND rev <= ?2");
  query.bind(1, signedOf(after)).bind(2, signedOf(upTo));
  for (auto more = query.step(); more && *more; more = query.step())
    ids.push_back(query.id(0));
  return ids;
}

Result<OfficeStore::BackfillEnd> SqliteOfficeStore::list(const Id& scope, const std::string& after,
                                                         const std::function<bool(const RowAt&)>& visit) {
  BackfillEnd end{after, false};
  std::int64_t kind = -1;
  std::string id;
  if (after.size() > 2) {
    kind = static_cast<unsigned char>(after[0]) << 8 | static_cast<unsigned char>(after[1]);
    id = after.substr(2);
  }
  Statement query = m_inside->database->prepare("SELECT kind, id, rev FROM sync_row WHERE scope = ?1 AND "
                                                "(kind, id) > (?2, ?3) ORDER BY kind, id");
  query.bindBlob(1, scope.raw()).bind(2, kind).bindBlob(3, id);
  for (;;) {
    LEADHAND_ASSIGN(const bool more, query.step());
    if (!more) {
      end.last = true;
      return end;
    }
    const RowAt row{static_cast<Kind>(query.integer(0)), query.id(1), unsignedOf(query.integer(2))};
    if (!visit(row))
      return end;
    end.next.assign({static_cast<char>(query.integer(0) >> 8), static_cast<char>(query.integer(0))});
    end.next += row.id.raw();
  }
}

} // namespace leadhand::sync
