#include "sync/office/SqliteOfficeStore.h"

#include "core/schema/Schema.h"
#include "core/store/DatabaseFile.h"
#include "sync/office/SqliteOfficeInside.h"

#include <array>
#include <filesystem>
#include <sodium.h>

namespace leadhand::sync {
namespace {

constexpr std::int64_t fileVersion = officeFileVersion;
constexpr std::size_t keyBytes = 32;
constexpr std::size_t saltBytes = 16;

// sync_row is keyed by its revision: the feed is then one scan in order, and a row that moves leaves its old
// place. (kind, n) finds the facts of a row that was read from its own table by id.
constexpr std::array officeTables = std::to_array<const char*>({
    "CREATE TABLE IF NOT EXISTS tenant(one INTEGER PRIMARY KEY CHECK(one = 1), id BLOB NOT NULL, epoch "
    "INTEGER "
    "NOT NULL, rev INTEGER NOT NULL, gc_rev INTEGER NOT NULL, durable_rev INTEGER NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS epoch_log(epoch INTEGER PRIMARY KEY, restore_rev INTEGER NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS meta(k TEXT PRIMARY KEY, v BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS sync_device(dev INTEGER PRIMARY KEY, person BLOB NOT NULL, public_key BLOB "
    "NOT "
    "NULL, "
    "incarnation INTEGER NOT NULL, last_seq INTEGER NOT NULL, last_hash BLOB, acked_seq INTEGER NOT NULL, "
    "cursor INTEGER NOT NULL, schema_ver INTEGER NOT NULL, app_ver TEXT, clock_offset_ms INTEGER NOT NULL, "
    "lease_until INTEGER NOT NULL, state TEXT NOT NULL, label TEXT, seen_at INTEGER NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS scope(id BLOB PRIMARY KEY, head_rev INTEGER NOT NULL, n INTEGER NOT NULL, "
    "digest INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS grant_row(person BLOB NOT NULL, scope BLOB NOT NULL, gen INTEGER NOT NULL, "
    "given "
    "INTEGER NOT NULL, wildcard INTEGER NOT NULL, rev INTEGER NOT NULL, ord INTEGER NOT NULL, PRIMARY "
    "KEY(person, "
    "scope)) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS sync_row(rev INTEGER PRIMARY KEY, kind INTEGER NOT NULL, n INTEGER NOT NULL, "
    "id "
    "BLOB NOT NULL, scope BLOB NOT NULL, grp INTEGER NOT NULL, stamps BLOB NOT NULL) STRICT",
    "CREATE UNIQUE INDEX IF NOT EXISTS sync_row_place ON sync_row(kind, n)",
    "CREATE INDEX IF NOT EXISTS sync_row_scope ON sync_row(scope)",
    "CREATE TABLE IF NOT EXISTS scope_exit(scope BLOB NOT NULL, rev INTEGER NOT NULL, grp INTEGER NOT NULL, "
    "kind "
    "INTEGER NOT NULL, id BLOB NOT NULL, PRIMARY KEY(scope, rev)) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS commit_log(rev INTEGER PRIMARY KEY, chain BLOB NOT NULL, content BLOB NOT "
    "NULL) "
    "STRICT",
    "CREATE TABLE IF NOT EXISTS rev_day(day TEXT PRIMARY KEY, rev INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS push_result(dev INTEGER NOT NULL, seq INTEGER NOT NULL, hash BLOB, verdict "
    "INTEGER "
    "NOT NULL, result_rev INTEGER NOT NULL, code TEXT, place TEXT, at INTEGER NOT NULL, PRIMARY KEY(dev, "
    "seq)) "
    "STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS quarantine(n INTEGER PRIMARY KEY, dev INTEGER NOT NULL, seq INTEGER NOT "
    "NULL, "
    "reason TEXT NOT NULL, schema_ver INTEGER NOT NULL, body BLOB NOT NULL, state TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS offered(hash BLOB PRIMARY KEY, kind INTEGER NOT NULL, id BLOB NOT NULL, "
    "scope BLOB NOT NULL, gone_rev INTEGER NOT NULL, grp INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS invite(name TEXT PRIMARY KEY, secret_hash BLOB NOT NULL, long_hash BLOB NOT "
    "NULL, "
    "person BLOB NOT NULL, typed_until INTEGER NOT NULL, scanned_until INTEGER NOT NULL, wrong_tries INTEGER "
    "NOT "
    "NULL, dev INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS customer_merge(n INTEGER PRIMARY KEY, from_id BLOB NOT NULL, into_id BLOB "
    "NOT "
    "NULL, at INTEGER NOT NULL, undone_at INTEGER NOT NULL, body BLOB NOT NULL) STRICT",
    // Removed rows that are gone for good. rev 0: the marker has been forgotten, the id never is.
    "CREATE TABLE IF NOT EXISTS collected(kind INTEGER NOT NULL, id BLOB NOT NULL, scope BLOB, rev INTEGER "
    "NOT NULL, grp INTEGER NOT NULL, PRIMARY KEY(kind, id)) STRICT, WITHOUT ROWID",
    // How far a device had acknowledged on a day: its results are kept for a while past that.
    "CREATE TABLE IF NOT EXISTS ack_mark(dev INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, "
    "PRIMARY KEY(dev, seq)) STRICT, WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS told_row(kind INTEGER NOT NULL, id BLOB NOT NULL, dev INTEGER NOT NULL, at "
    "INTEGER NOT NULL, PRIMARY KEY(kind, id)) STRICT, WITHOUT ROWID",
});

// What only the office asks: who is bound to which customer.
constexpr std::array officeIndexes = std::to_array<const char*>({
    "CREATE INDEX IF NOT EXISTS customer_by_owner ON customer(owner)",
    "CREATE INDEX IF NOT EXISTS customer_by_author ON customer(author)",
    "CREATE INDEX IF NOT EXISTS contact_entry_by_author ON contact_entry(author)",
    "CREATE INDEX IF NOT EXISTS customer_fact_by_author ON customer_fact(author)",
    "CREATE INDEX IF NOT EXISTS standing_instruction_by_author ON standing_instruction(author)",
    "CREATE INDEX IF NOT EXISTS contact_entry_by_taken_by ON contact_entry(taken_by)",
    "CREATE INDEX IF NOT EXISTS task_by_author ON task(author)",
    "CREATE INDEX IF NOT EXISTS task_by_done_by ON task(done_by)",
    "CREATE INDEX IF NOT EXISTS task_request_by_author ON task_request(author)",
    "CREATE INDEX IF NOT EXISTS task_request_by_owner ON task_request(owner)",
    "CREATE INDEX IF NOT EXISTS action_item_by_author ON action_item(author)",
    "CREATE INDEX IF NOT EXISTS action_item_by_done_by ON action_item(done_by)",
    "CREATE INDEX IF NOT EXISTS action_request_by_author ON action_request(author)",
    "CREATE INDEX IF NOT EXISTS action_request_by_owner ON action_request(owner)",
    "CREATE INDEX IF NOT EXISTS opportunity_note_by_author ON opportunity_note(author)",
    "CREATE INDEX IF NOT EXISTS recovery_event_by_author ON recovery_event(author)",
    "CREATE INDEX IF NOT EXISTS recovery_promise_by_author ON recovery_promise(author)",
    "CREATE INDEX IF NOT EXISTS recovery_promise_by_kept_by ON recovery_promise(kept_by)",
    "CREATE INDEX IF NOT EXISTS conflict_by_winner_by ON conflict(winner_by)",
    "CREATE INDEX IF NOT EXISTS conflict_loser_by_by ON conflict_loser(\"by\")",
    "CREATE INDEX IF NOT EXISTS push_result_revised ON push_result(dev, revised) WHERE revised > 0",
    "CREATE INDEX IF NOT EXISTS scope_exit_at ON scope_exit(rev)",
    "CREATE INDEX IF NOT EXISTS collected_told ON collected(rev) WHERE rev > 0",
    "CREATE INDEX IF NOT EXISTS offered_record ON offered(id)",
    "CREATE INDEX IF NOT EXISTS offered_gone ON offered(gone_rev) WHERE gone_rev > 0",
});

Result<std::int64_t> versionOf(Database& database) {
  Statement query = database.prepare("PRAGMA user_version");
  LEADHAND_ASSIGN(const bool found, query.step());
  return found ? query.integer(0) : 0;
}

Status makeTenant(Database& database, Random& random) {
  Id id;
  random.fill(id.bytes.data(), id.bytes.size());
  Statement insert = database.prepare("INSERT OR IGNORE INTO tenant VALUES(1, ?1, 0, 0, 0, 0)");
  return insert.bind(1, id).run();
}

} // namespace

std::string chainLink(std::string_view before, std::uint64_t rev, std::string_view content) {
  std::string link(16, '\0');
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, link.size());
  const auto add = [&](std::string_view part) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
  };
  add(before);
  add({reinterpret_cast<const char*>(&rev), sizeof rev});
  add(content);
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(link.data()), link.size());
  return link;
}

SqliteOfficeStore::SqliteOfficeStore(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
SqliteOfficeStore::~SqliteOfficeStore() = default;

Result<std::unique_ptr<SqliteOfficeStore>> SqliteOfficeStore::open(const OfficeStoreOptions& options,
                                                                   KeyStore& keys, Random& random) {
  const std::filesystem::path path = std::filesystem::path(options.folder) / "office.db";
  std::error_code error;
  if (!options.create && !std::filesystem::exists(path, error))
    return fail(ErrorCode::folderMissing, options.folder);
  DatabaseOptions database;
  database.path = path.string();
  database.cacheKiB = options.cacheKiB;
  database.encrypted = options.encrypted;
  database.vfs = options.vfs;
  if (options.encrypted) {
    LEADHAND_ASSIGN(database.key, keys.readOrMake("office.key", keyBytes));
    LEADHAND_ASSIGN(database.salt, keys.readOrMake("office.salt", saltBytes));
  }
  auto inside = std::make_unique<Inside>();
  LEADHAND_ASSIGN(inside->database, Database::open(database));
  LEADHAND_ASSIGN(const std::int64_t version, versionOf(*inside->database));
  if (version > fileVersion) {
    inside->database->leaveAsItIs();
    return fail(ErrorCode::storeNewer, path.string());
  }
  if (version ==
      fileVersion) { // made before: what is missing now is not made again, empty, as if it were new
    LEADHAND_ASSIGN(
        const std::string missing,
        missingTable(*inside->database, {"tenant", "epoch_log", "meta", "sync_device", "scope", "grant_row",
                                         "sync_row", "scope_exit", "commit_log", "push_result", "quarantine",
                                         "invite", "customer_merge", "told_row"}));
    if (!missing.empty())
      return fail(ErrorCode::storeDamaged, path.string() + ": no table " + missing);
  }
  LEADHAND_ASSIGN(const bool older, inside->isOlder(version));
  if (older)
    LEADHAND_TRY(inside->backUpFirst(options, keys));
  {
    Transaction transaction(*inside->database);
    LEADHAND_TRY(transaction.status());
    LEADHAND_TRY(inside->createTables());
    LEADHAND_TRY(makeTenant(*inside->database, random));
    LEADHAND_TRY(transaction.commit());
  }
  LEADHAND_TRY(inside->load());
  return std::unique_ptr<SqliteOfficeStore>(new SqliteOfficeStore(std::move(inside)));
}

Status SqliteOfficeStore::Inside::createTables() {
  for (const char* statement : officeTables)
    LEADHAND_TRY(database->execute(statement));
  LEADHAND_TRY(addColumns());
  for (const KindInfo* kind : allKinds()) {
    const std::vector<std::string> statements = createStatements(*kind, Side::office);
    LEADHAND_TRY(database->execute(statements.front()));
    LEADHAND_TRY(addFields(*kind)); // an index may stand on a new one
    for (std::size_t i = 1; i < statements.size(); ++i)
      LEADHAND_TRY(database->execute(statements[i]));
  }
  for (const char* statement : officeIndexes)
    LEADHAND_TRY(database->execute(statement));
  Statement schema = database->prepare("INSERT OR REPLACE INTO meta VALUES('schema', ?1)");
  LEADHAND_TRY(schema.bindBlob(1, std::to_string(schemaVersion)).run());
  return database->execute("PRAGMA user_version = " + std::to_string(fileVersion));
}

Status SqliteOfficeStore::Inside::load() {
  Statement tenantQuery = database->prepare("SELECT id, rev, durable_rev, gc_rev FROM tenant");
  LEADHAND_ASSIGN(const bool found, tenantQuery.step());
  if (!found)
    return fail(ErrorCode::storeDamaged, "tenant");
  tenant = tenantQuery.id(0);
  rev = committedRev = unsignedOf(tenantQuery.integer(1));
  durableRev = unsignedOf(tenantQuery.integer(2));
  gcRev = unsignedOf(tenantQuery.integer(3));
  Statement collectedQuery = database->prepare("SELECT 1 FROM collected LIMIT 1");
  LEADHAND_ASSIGN(anyCollected, collectedQuery.step());
  Statement chainQuery = database->prepare("SELECT chain FROM commit_log ORDER BY rev DESC LIMIT 1");
  LEADHAND_ASSIGN(const bool any, chainQuery.step());
  chain = committedChain = any ? chainQuery.blob(0) : std::string();
  Statement epochQuery = database->prepare("SELECT epoch, restore_rev FROM epoch_log ORDER BY epoch");
  epochs.clear();
  for (auto more = epochQuery.step(); more && *more; more = epochQuery.step())
    epochs.push_back({static_cast<std::uint32_t>(epochQuery.integer(0)), unsignedOf(epochQuery.integer(1))});
  Statement dayQuery = database->prepare("SELECT coalesce(max(day), '') FROM rev_day");
  LEADHAND_ASSIGN(const bool anyDay, dayQuery.step());
  newestDay = anyDay ? dayQuery.text(0) : std::string();
  return {};
}

Database& SqliteOfficeStore::database() {
  return *m_inside->database;
}

Status SqliteOfficeStore::begin() {
  if (m_inside->shared != Inside::Shared::none)
    return m_inside->sharesOn() ? Status{} : fail(ErrorCode::storeFailed, "shared");
  LEADHAND_TRY(isInPlace(*m_inside->database));
  return m_inside->database->prepare("BEGIN IMMEDIATE").run();
}

Status SqliteOfficeStore::commit() {
  Inside& in = *m_inside;
  if (in.shared != Inside::Shared::none && !in.sharesOn())
    return fail(ErrorCode::storeFailed, "shared");
  if (in.database->readFailed() || in.isGone)
    return fail(ErrorCode::storeFailed, "a query");
  if (in.rev != in.committedRev) {
    Statement update = in.database->prepare("UPDATE tenant SET rev = ?1, epoch = ?2");
    LEADHAND_TRY(update.bind(1, signedOf(in.rev)).bind(2, std::int64_t{epochOf(in.rev)}).run());
  }
  if (in.shared == Inside::Shared::none) {
    LEADHAND_TRY(in.writeTallies());
    LEADHAND_TRY(in.database->prepare("COMMIT").run());
  }
  in.committedRev = in.rev;
  in.committedChain = in.chain;
  in.sinceSavepoint.clear();
  return {};
}

Status SqliteOfficeStore::openShared() {
  LEADHAND_TRY(begin());
  m_inside->shared = Inside::Shared::open;
  m_inside->revOnDisk = m_inside->committedRev;
  m_inside->chainOnDisk = m_inside->committedChain;
  return {};
}

Status SqliteOfficeStore::closeShared() {
  if (!m_inside->sharesOn())
    return fail(ErrorCode::storeFailed, "shared");
  m_inside->shared = Inside::Shared::none;
  return commit();
}

void SqliteOfficeStore::dropShared() {
  Inside& in = *m_inside;
  in.committedRev = in.revOnDisk;
  in.committedChain = in.chainOnDisk;
  in.shared = Inside::Shared::none;
  rollback();
}

void SqliteOfficeStore::rollback() {
  Inside& in = *m_inside;
  if (in.shared == Inside::Shared::open)
    in.shared = Inside::Shared::lost;
  // What is left open here would refuse everything that comes later.
  for (int tries = 0; in.database->inTransaction() && tries < 2; ++tries)
    (void)in.database->prepare("ROLLBACK").run();
  in.isGone = false;
  in.rev = in.committedRev;
  in.chain = in.committedChain;
  in.tallies.clear();
  in.sinceSavepoint.clear();
  in.merges.reset();
  in.database->forgetFailedReads();
  (void)in.load();
}

bool SqliteOfficeStore::readFailed() {
  return m_inside->database->readFailed();
}

void SqliteOfficeStore::forgetFailedReads() {
  m_inside->database->forgetFailedReads();
}

Status SqliteOfficeStore::savepoint() {
  m_inside->sinceSavepoint.clear();
  return m_inside->database->prepare("SAVEPOINT pushed").run();
}

Status SqliteOfficeStore::releaseSavepoint() {
  return m_inside->database->prepare("RELEASE pushed").run();
}

void SqliteOfficeStore::rollbackToSavepoint() {
  Inside& in = *m_inside;
  // Where the disk fails SQLite ends the whole transaction by itself. What is written next must not stand
  // alone: it goes into one that is never committed.
  if (!in.database->inTransaction()) {
    in.isGone = true;
    (void)in.database->prepare("BEGIN IMMEDIATE").run();
  }
  (void)in.database->prepare("ROLLBACK TO pushed").run();
  (void)in.database->prepare("RELEASE pushed").run();
  for (const Inside::TallyStep& step : in.sinceSavepoint) {
    Inside::ScopeTally& tally = in.tallyOf(step.scope);
    tally.digest.n -= unsignedOf(step.n);
    tally.digest.sum -= step.sum;
  }
  in.sinceSavepoint.clear();
}

std::uint64_t SqliteOfficeStore::rev() {
  return m_inside->rev;
}

Status SqliteOfficeStore::advance(std::uint64_t toRev) {
  m_inside->rev = toRev;
  return {};
}

Status SqliteOfficeStore::openEpoch(std::uint32_t epoch, std::uint64_t restoreRev) {
  Inside& in = *m_inside;
  Statement insert = in.database->prepare("INSERT INTO epoch_log VALUES(?1, ?2)");
  LEADHAND_TRY(insert.bind(1, std::int64_t{epoch}).bind(2, signedOf(restoreRev)).run());
  in.epochs.push_back({epoch, restoreRev});
  const std::uint64_t counter = in.rev & ((std::uint64_t{1} << epochShift) - 1);
  in.rev = (std::uint64_t{epoch} << epochShift) | counter;
  return {};
}

std::vector<EpochMark> SqliteOfficeStore::epochs() {
  return m_inside->epochs;
}

std::uint64_t SqliteOfficeStore::durableRev() {
  return m_inside->durableRev;
}

Status SqliteOfficeStore::setDurable(std::uint64_t rev) {
  Statement update = m_inside->database->prepare("UPDATE tenant SET durable_rev = ?1");
  LEADHAND_TRY(update.bind(1, signedOf(rev)).run());
  m_inside->durableRev = rev;
  return {};
}

Id SqliteOfficeStore::tenant() {
  return m_inside->tenant;
}

std::optional<std::string> SqliteOfficeStore::meta(std::string_view key) {
  Statement query = m_inside->database->prepare("SELECT v FROM meta WHERE k = ?1");
  query.bind(1, key);
  const auto found = query.step();
  return found && *found ? std::optional(query.blob(0)) : std::nullopt;
}

Status SqliteOfficeStore::setMeta(std::string_view key, std::string_view value) {
  Statement put = m_inside->database->prepare("INSERT OR REPLACE INTO meta VALUES(?1, ?2)");
  return put.bind(1, key).bindBlob(2, value).run();
}

Status SqliteOfficeStore::appendCommit(std::uint64_t rev, const std::string& content) {
  Inside& in = *m_inside;
  in.chain = chainLink(in.chain, rev, content);
  Statement insert = in.database->prepare("INSERT INTO commit_log VALUES(?1, ?2, ?3)");
  return insert.bind(1, signedOf(rev)).bindBlob(2, in.chain).bindBlob(3, content).run();
}

std::string SqliteOfficeStore::chainAt(std::uint64_t rev) {
  if (rev == m_inside->committedRev && rev == m_inside->rev)
    return m_inside->chain;
  Statement query = m_inside->database->prepare("SELECT chain FROM commit_log WHERE rev = ?1");
  query.bind(1, signedOf(rev));
  const auto found = query.step();
  return found && *found ? query.blob(0) : std::string();
}

std::uint64_t SqliteOfficeStore::commitBoundary(std::uint64_t rev) {
  if (rev == m_inside->committedRev)
    return rev;
  Statement query =
      m_inside->database->prepare("SELECT rev FROM commit_log WHERE rev <= ?1 ORDER BY rev DESC LIMIT 1");
  query.bind(1, signedOf(rev));
  const auto found = query.step();
  return found && *found ? unsignedOf(query.integer(0)) : 0;
}

} // namespace leadhand::sync
