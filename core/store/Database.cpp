#include "core/store/Database.h"

#include "core/base/PlantedBugs.h"
#include "core/store/DatabaseFile.h"
#include "core/store/NoRoom.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sodium.h>
#include <sqlite3.h>

namespace leadhand {
namespace {

/// "LHND": marks a file as ours, so that a folder mistaken for another is left alone.
constexpr std::int64_t applicationId = 0x4C484E44;
constexpr std::size_t idleStatements = 400;
constexpr int busyTimeoutMs = 5000;
constexpr std::int64_t pageBytes = 4096;
constexpr std::size_t checkDigits = std::size_t{2} * crypto_generichash_BYTES;

std::string hex(std::string_view raw) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(raw.size() * 2);
  for (const char c : raw) {
    out += digits[static_cast<std::uint8_t>(c) >> 4U];
    out += digits[static_cast<std::uint8_t>(c) & 15U];
  }
  return out;
}

ErrorCode codeOf(int sqliteCode) {
  switch (sqliteCode & 0xFF) {
  case SQLITE_FULL:
    return ErrorCode::storeFull;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return ErrorCode::storeBusy;
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return ErrorCode::storeReadOnly;
  case SQLITE_CANTOPEN: // beside the database its log must be made
    return ErrorCode::folderReadOnly;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return ErrorCode::storeDamaged;
  default:
    return ErrorCode::storeFailed;
  }
}

/// Room that runs out is SQLITE_FULL only where SQLite writes its pages. For the shared index beside the log,
/// for a file to be made, for a quota or a limit of the system it is an I/O error, and the system says of
/// what kind.
bool isForWantOfRoom(sqlite3* handle, int sqliteCode) {
  const int basic = sqliteCode & 0xFF;
  if (basic != SQLITE_IOERR && basic != SQLITE_CANTOPEN)
    return false;
  return isNoRoom(sqlite3_system_errno(handle));
}

/// A wrong key and a damaged file look the same to SQLCipher. A hash of the (random, 256-bit) key beside the
/// file tells them apart and gives nothing away.
std::string checkOf(const std::string& key) {
  std::string hash(crypto_generichash_BYTES, '\0');
  const std::string input = "leadhand store key" + key;
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(input.data()), input.size(), nullptr, 0);
  return hex(hash);
}

bool isHex(const std::string& text) {
  return text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string checkPathOf(const std::string& path) {
  return std::filesystem::path(path).replace_extension(".check").string();
}

struct Standing {
  bool isNew = false;
  bool checked = false; ///< the key is known to be the right one
};

/// What can be known of the file before SQLite touches it.
Result<Standing> lookAt(const DatabaseOptions& options) {
  const DatabaseFile file(options.path, options.vfs);
  Standing standing;
  const std::int64_t size = file.size();
  standing.isNew = size == 0;
  if (standing.isNew)
    return standing;
  // SQLite takes less than a page for nothing, and would write over it. Only a first opening that a lost
  // power cut short leaves that, with its journal.
  const bool isCut = size < pageBytes && DatabaseFile(options.path + "-journal", options.vfs).size() == 0;
  if (!options.encrypted)
    return isCut ? Result<Standing>(fail(ErrorCode::storeNotOurs, options.path)) : standing;
  static constexpr std::string_view plainHead("SQLite format 3\0", 16);
  if (file.first(plainHead.size()) == plainHead)
    return fail(ErrorCode::storeNotOurs, options.path);
  const std::string check = DatabaseFile(checkPathOf(options.path), options.vfs).first(checkDigits + 1);
  standing.checked = check == checkOf(options.key);
  // A check that was cut short by a lost power says nothing about the key.
  if (check.size() == checkDigits && isHex(check) && !standing.checked)
    return fail(ErrorCode::storeWrongKey, options.path);
  if (isCut)
    return fail(standing.checked ? ErrorCode::storeDamaged : ErrorCode::storeNotOurs, options.path);
  return standing;
}

Status writeCheck(const DatabaseOptions& options) {
  const DatabaseFile file(checkPathOf(options.path), options.vfs);
  const std::string check = checkOf(options.key);
  return file.first(check.size() + 1) == check ? Status{} : file.replace(check);
}

Result<std::int64_t> markOf(Database& database) {
  Statement query = database.prepare("PRAGMA application_id");
  LEADHAND_ASSIGN(const bool found, query.step());
  return found ? query.integer(0) : 0;
}

std::string openingPragmas(const DatabaseOptions& options) {
  std::string sql;
  if (options.encrypted)
    // The key is raw and random, so no slow derivation is needed; SHA-256 has processor instructions.
    sql +=
        "PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = OFF; PRAGMA cipher_page_size = 4096;"
        "PRAGMA cipher_hmac_algorithm = HMAC_SHA256; PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA256;";
  // EXTRA is FULL, and syncs the folder where the journal of a file's first write was removed: a journal that
  // came back after a power cut would undo everything.
  sql += std::string("PRAGMA synchronous = ") + (planted(Bug::syncSkipped) ? "OFF; " : "EXTRA; ");
  // Deleted content is overwritten: what has left the scope of a device is not found in pages nobody uses.
  sql += "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA fullfsync = ON;"
         "PRAGMA checkpoint_fullfsync = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -" +
         std::to_string(options.cacheKiB);
  return sql;
}

/// A statement is looked up and given back some ten times a row: its text is not allocated each time.
const std::string& asKey(std::string_view sql) {
  thread_local std::string key;
  key.assign(sql);
  return key;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options) {
  if (sodium_init() < 0)
    return fail(ErrorCode::internal, "sodium");
  LEADHAND_ASSIGN(const Standing standing, lookAt(options));
  if (standing.isNew && options.readOnly)
    return fail(ErrorCode::folderMissing, options.path);
  if (standing.isNew && options.encrypted)
    LEADHAND_TRY(writeCheck(options));
  sqlite3* handle = nullptr;
  const int flags = (options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                    SQLITE_OPEN_NOMUTEX;
  const int opened = sqlite3_open_v2(options.path.c_str(), &handle, flags,
                                     options.vfs.empty() ? nullptr : options.vfs.c_str());
  std::unique_ptr<Database> database(new Database(handle));
  if (opened != SQLITE_OK)
    return fail(opened == SQLITE_CANTOPEN ? ErrorCode::folderReadOnly : codeOf(opened), options.path);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, busyTimeoutMs);
  if (options.encrypted) {
    std::string key = "x'" + hex(options.key) + hex(options.salt) + "'";
    const int keyed = sqlite3_key(handle, key.data(), static_cast<int>(key.size()));
    sodium_memzero(key.data(), key.size());
    if (keyed != SQLITE_OK)
      return tl::unexpected<Error>(database->lastError(options.path));
  }
  if (!options.byRoots.empty()) {
    LEADHAND_TRY(database->knowByRoots(options));
    return database;
  }
  LEADHAND_TRY(database->makeOurs(options, standing.isNew, standing.checked));
  if (options.encrypted && !options.readOnly && !standing.checked)
    LEADHAND_TRY(writeCheck(options)); // it was lost: with the key proven right, it is made again
  return database;
}

Status Database::makeOurs(const DatabaseOptions& options, bool isNew, bool keyIsRight) {
  Status readable = execute(openingPragmas(options));
  if (readable)
    readable = execute("SELECT count(*) FROM sqlite_schema");
  if (!readable) {
    Error error = readable.error();
    error.where = options.path;
    if (error.code == ErrorCode::storeDamaged && !keyIsRight)
      error.code = ErrorCode::storeNotOurs; // without our check file beside it, nothing says that it is ours
    return tl::unexpected<Error>(std::move(error));
  }
  if (!options.readOnly && sqlite3_db_readonly(m_handle, "main") == 1)
    return fail(ErrorCode::storeReadOnly, options.path);
  LEADHAND_ASSIGN(const std::int64_t mark, markOf(*this));
  if (mark != applicationId && !isNew) {
    // A first opening that a lost power cut short is rolled back to a database of nothing.
    Statement tables = prepare("SELECT count(*) FROM sqlite_schema");
    LEADHAND_ASSIGN(const bool counted, tables.step());
    if (!counted || tables.integer(0) != 0 || mark != 0)
      return fail(ErrorCode::storeNotOurs, options.path);
  }
  if (mark != applicationId && !options.readOnly)
    LEADHAND_TRY(execute("PRAGMA application_id = " + std::to_string(applicationId)));
  if (options.readOnly)
    return {};
  return execute("PRAGMA journal_mode = WAL");
}

Status Database::knowByRoots(const DatabaseOptions& options) {
  // As if SQLite were still reading the list of tables: it asks for no other, and for no mark of the file.
  const auto reading = [this](int isReading, int root) {
    sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, m_handle, "main", isReading, root);
  };
  reading(1, 1);
  LEADHAND_TRY(execute(openingPragmas(options)));
  for (const KnownTable& table : options.byRoots) {
    reading(1, table.root);
    LEADHAND_TRY(execute(table.sql));
  }
  return {};
}

Database::~Database() {
  for (const auto& [text, statements] : m_idle)
    for (sqlite3_stmt* statement : statements)
      sqlite3_finalize(statement);
  sqlite3_close_v2(m_handle);
}

Statement Database::prepare(std::string_view sql) {
  const auto idle = m_idle.find(asKey(sql));
  if (idle != m_idle.end() && !idle->second.empty()) {
    sqlite3_stmt* statement = idle->second.back();
    idle->second.pop_back();
    return {statement, this};
  }
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if ((code & 0xFF) == SQLITE_ERROR) {
    std::fprintf(stderr, "broken statement: %.*s\n%s\n", static_cast<int>(sql.size()), sql.data(),
                 sqlite3_errmsg(m_handle));
    std::abort();
  }
  return {statement, this};
}

void Database::giveBack(sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  const char* sql = sqlite3_sql(statement);
  // Of a file known by its roots SQLite keeps no text.
  if (!sql || m_idle.size() >= idleStatements) {
    sqlite3_finalize(statement);
    return;
  }
  m_idle[asKey(sql)].push_back(statement);
}

Status Database::execute(const std::string& sql) {
  if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return tl::unexpected<Error>(lastError(sql.substr(0, 60)));
  return {};
}

Error Database::lastError(std::string_view where) const {
  const int code = sqlite3_extended_errcode(m_handle);
  Error error{isForWantOfRoom(m_handle, code) ? ErrorCode::storeFull : codeOf(code), std::string(where), {}};
  error.where += (error.where.empty() ? "" : ": ") + std::string(sqlite3_errmsg(m_handle));
  return error;
}

std::int64_t Database::lastInsertRowId() const {
  return sqlite3_last_insert_rowid(m_handle);
}

int Database::changes() const {
  return sqlite3_changes(m_handle);
}

bool Database::inTransaction() const {
  return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::leaveAsItIs() {
  // The last one to close a database would otherwise copy its log into it.
  sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

std::vector<std::string> Database::planOf(std::string_view sql) {
  std::vector<std::string> lines;
  Statement query = prepare("EXPLAIN QUERY PLAN " + std::string(sql));
  for (auto more = query.step(); more && *more; more = query.step())
    lines.push_back(query.text(3));
  return lines;
}

Transaction::Transaction(Database& database) : m_database(database), m_nested(database.inTransaction()) {
  if (!m_nested)
    m_begun = isInPlace(m_database);
  if (m_begun)
    m_begun = m_database.prepare(m_nested ? "SAVEPOINT inner" : "BEGIN IMMEDIATE").run();
  m_open = m_begun.has_value();
}

Transaction::~Transaction() {
  // SQLite rolls back by itself when the disk is full; then there is nothing left to undo.
  if (!m_open || !m_database.inTransaction())
    return;
  if (m_nested) {
    (void)m_database.prepare("ROLLBACK TO inner").run();
    (void)m_database.prepare("RELEASE inner").run();
  } else {
    (void)m_database.prepare("ROLLBACK").run();
  }
}

Status Transaction::commit() {
  LEADHAND_TRY(m_begun);
  if (!m_open || !m_database.inTransaction())
    return fail(ErrorCode::storeFailed, "the transaction is gone");
  // Set by a step that could not read; a transaction that wrote nothing would otherwise pass as done.
  if (sqlite3_commit_hook(m_database.handle(), nullptr, nullptr))
    return fail(ErrorCode::storeFailed, "a part could not be read");
  LEADHAND_TRY(m_database.prepare(m_nested ? "RELEASE inner" : "COMMIT").run());
  m_open = false;
  return {};
}

} // namespace leadhand
