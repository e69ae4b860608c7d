#include "core/store/DeviceTables.h"

#include "core/store/DatabaseFile.h"
#include "core/store/RowIo.h"
#include "core/store/ScopeTally.h"

#include <set>
#include <sodium.h>

namespace leadhand {
namespace {

// The tables of the protocol (sync.md section 5) and of the search. A save touches as few pages as can
// be: fresh entries are found by their number (above meta's `frozen_n`), so they stand in no index of states;
// a query uses a partial index when it repeats its condition.
constexpr std::string_view protocolTables[] = {
    "CREATE TABLE IF NOT EXISTS meta(k TEXT PRIMARY KEY, v BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS scope_state(scope BLOB PRIMARY KEY, gen INTEGER NOT NULL, "
    "phase INTEGER NOT NULL, wildcard INTEGER NOT NULL, ord INTEGER NOT NULL, after BLOB, rev INTEGER NOT "
    "NULL"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS outbox(n INTEGER PRIMARY KEY, grp INTEGER NOT NULL, seq INTEGER NOT NULL "
    "DEFAULT 0, kind INTEGER NOT NULL, id BLOB NOT NULL, op INTEGER NOT NULL, fields BLOB NOT NULL, old "
    "BLOB, "
    "shadow BLOB, base INTEGER NOT NULL, bases BLOB, hlc INTEGER NOT NULL, result_rev INTEGER NOT NULL "
    "DEFAULT "
    "0, verdict TEXT, code TEXT, place TEXT, state INTEGER NOT NULL DEFAULT 0, written_at INTEGER NOT NULL, "
    "hash BLOB, arrived_at INTEGER NOT NULL DEFAULT 0) STRICT",
    // What forgotten entries leave behind: when the office had taken in what this device made.
    "CREATE TABLE IF NOT EXISTS arrival(id BLOB PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS outbox_by_record ON outbox(id, kind)",
    // Not "state IN (1, 2, 4)": SQLite would build a table of those numbers at each write of an entry.
    "DROP INDEX IF EXISTS outbox_sent",
    "CREATE INDEX IF NOT EXISTS outbox_unfinished ON outbox(state) WHERE state > 0 AND state <> 3",
    "CREATE INDEX IF NOT EXISTS outbox_by_seq ON outbox(seq) WHERE seq > 0",
    "CREATE TABLE IF NOT EXISTS inbox_bad(kind INTEGER NOT NULL, id BLOB NOT NULL, rev INTEGER NOT NULL, "
    "scope "
    "BLOB, raw BLOB, why TEXT NOT NULL, PRIMARY KEY(kind, id)) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS scope_tally(scope BLOB PRIMARY KEY, n INTEGER NOT NULL, digest INTEGER NOT "
    "NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS leaving(kind INTEGER NOT NULL, id BLOB NOT NULL, PRIMARY KEY(kind, id)) "
    "STRICT, "
    "WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS blob_local(hash TEXT PRIMARY KEY, size INTEGER NOT NULL, sent INTEGER NOT "
    "NULL "
    "DEFAULT 0, state INTEGER NOT NULL DEFAULT 0, last_used INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT "
    "ROWID",
    "CREATE TABLE IF NOT EXISTS search_mark(kind INTEGER PRIMARY KEY, n INTEGER NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS search_tail(kind INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY(kind, n)) "
    "STRICT, WITHOUT ROWID",
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5(words, content='', contentless_delete=1, "
    "detail=none, tokenize=\"unicode61 remove_diacritics 2\")",
    // A page of the index must fit one page of the file beside SQLCipher's 48 bytes, else each one spills
    // over.
    "INSERT INTO search_words(search_words, rank) VALUES('pgsz', 4000)",
};

/// Changes whenever a declaration or a table changes.
std::string fingerprint() {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, 16);
  const auto feed = [&](std::string_view text) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  };
  for (const KindInfo* kind : allKinds())
    for (const std::string& statement : createStatements(*kind, Side::device))
      feed(statement);
  for (const std::string_view statement : protocolTables)
    feed(statement);
  std::string hash(16, '\0');
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
  return hash;
}

Result<std::int64_t> pragma(Database& database, const std::string& name) {
  Statement query = database.prepare("PRAGMA " + name);
  LEADHAND_ASSIGN(const bool found, query.step());
  return found ? query.integer(0) : 0;
}

std::set<std::string> columnsOf(Database& database, std::string_view table) {
  std::set<std::string> columns;
  Statement query = database.prepare("SELECT name FROM pragma_table_info(?1)");
  query.bind(1, table);
  for (auto more = query.step(); more && *more; more = query.step())
    columns.insert(query.text(0));
  return columns;
}

/// A table of which the file's own marks say that it was made: without it the file is damaged.
Status checkTables(Database& database) {
  std::vector<std::string> tables{"meta",    "scope_state", "outbox",      "inbox_bad",  "arrival",
                                  "leaving", "blob_local",  "search_mark", "search_tail"};
  for (const KindInfo* kind : allKinds())
    tables.emplace_back(kind->name);
  LEADHAND_ASSIGN(const std::string missing, missingTable(database, tables));
  return missing.empty() ? Status{} : fail(ErrorCode::storeDamaged, "no table " + missing);
}

/// An outbox of a version that did not ask when something arrived.
Status bringUpOutbox(Database& database) {
  if (columnsOf(database, "outbox").contains("arrived_at"))
    return {};
  return database.execute("ALTER TABLE outbox ADD COLUMN arrived_at INTEGER NOT NULL DEFAULT 0");
}

Status bringUp(Database& database, const KindInfo& kind) {
  const std::set<std::string> present = columnsOf(database, kind.name);
  const std::vector<std::string> statements = createStatements(kind, Side::device);
  bool added = false;
  if (present.empty()) {
    LEADHAND_TRY(database.execute(statements.front()));
  } else {
    for (const FieldInfo& field : kind.fields) {
      if (present.contains(std::string(field.name)))
        continue;
      LEADHAND_TRY(database.execute("ALTER TABLE " + std::string(kind.name) + " ADD COLUMN \"" +
                                    std::string(field.name) + "\" " + std::string(columnType(field.type))));
      added = true;
    }
  }
  for (std::size_t i = 1; i < statements.size(); ++i)
    LEADHAND_TRY(database.execute(statements[i]));
  return added ? liftExt(database, kind, Side::device) : Status{};
}

} // namespace

Result<bool> prepareDeviceTables(Database& database) {
  LEADHAND_ASSIGN(const std::int64_t version, pragma(database, "user_version"));
  if (version > static_cast<std::int64_t>(schemaVersion)) {
    database.leaveAsItIs();
    return fail(ErrorCode::storeNewer, "schema " + std::to_string(version));
  }
  const std::string ours = fingerprint();
  if (version != 0) {
    LEADHAND_ASSIGN(const std::string missing, missingTable(database, {"meta"}));
    if (!missing.empty())
      return fail(ErrorCode::storeDamaged, "no table " + missing);
    Statement query = database.prepare("SELECT v FROM meta WHERE k = 'tables'");
    LEADHAND_ASSIGN(const bool found, query.step());
    if (found && query.blob(0) == ours) {
      LEADHAND_TRY(checkTables(database));
      return false;
    }
  }
  Transaction transaction(database);
  LEADHAND_TRY(transaction.status());
  for (const std::string_view statement : protocolTables)
    LEADHAND_TRY(database.execute(std::string(statement)));
  LEADHAND_TRY(bringUpOutbox(database));
  for (const KindInfo* kind : allKinds())
    LEADHAND_TRY(bringUp(database, *kind));
  if (version != 0)
    LEADHAND_TRY(tally::recount(database));
  Statement mark = database.prepare("INSERT OR REPLACE INTO meta(k, v) VALUES('tables', ?1)");
  LEADHAND_TRY(mark.bindBlob(1, ours).run());
  LEADHAND_TRY(database.execute("PRAGMA user_version = " + std::to_string(schemaVersion)));
  LEADHAND_TRY(transaction.commit());
  return version != 0;
}

} // namespace leadhand
