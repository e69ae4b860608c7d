#pragma once
#include "core/base/Errors.h"
#include "core/base/Id.h"
#include "core/base/Time.h"
#include "core/schema/Value.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace leadhand {

/// A table that is found by its place instead of by what the file says of itself.
struct KnownTable {
  int root = 0;      ///< the page in which it begins, counted from 1
  std::string sql{}; ///< its CREATE TABLE, without an index of any kind but its own key
};

/// How a database file is opened.
struct DatabaseOptions {
  std::string path{};
  std::string key{};  ///< 32 random bytes, raw
  std::string salt{}; ///< 16 bytes kept with the key, so that a torn first page does not cost the database
  int cacheKiB = 32 * 1024;
  bool readOnly = false;
  bool encrypted = true; ///< off only in the bench, to measure what encryption costs
  std::string vfs{};     ///< name of a registered SQLite VFS, or "" for the platform's
  /// Of a damaged file whose list of tables can't be read: the only ones there are then. For reading alone.
  std::vector<KnownTable> byRoots{};
};

/// A prepared statement on loan from its Database; reset and given back at the end of its life.
/// Columns and parameters count as in SQLite: parameters from 1, columns from 0.
class Statement {
 public:
  Statement() = default;
  Statement(sqlite3_stmt* handle, class Database* home);
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(int at, std::int64_t value);
  Statement& bind(int at, std::string_view text);
  Statement& bind(int at, const std::string& text) { return bind(at, std::string_view(text)); }
  Statement& bind(int at, const char* text) { return bind(at, std::string_view(text)); }
  Statement& bindBlob(int at, std::string_view bytes);
  Statement& bind(int at, const Id& id); ///< the null id binds NULL
  Statement& bind(int at, const Value& value);
  Statement& bindNull(int at);

  /// True: a row is there. False: done. Error: with its catalogue code.
  [[nodiscard]] Result<bool> step();
  /// Runs a statement that returns no row.
  [[nodiscard]] Status run();
  void reset();

  [[nodiscard]] bool isNull(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::string blob(int column) const;
  [[nodiscard]] Id id(int column) const;
  [[nodiscard]] Date date(int column) const;
  [[nodiscard]] Value value(int column) const;

 private:
  sqlite3_stmt* m_handle = nullptr;
  Database* m_home = nullptr;
};

/// One connection to one SQLCipher file: WAL, synchronous=FULL, HMAC-SHA256. Used by one thread at a time.
class Database {
 public:
  /// Errors: storeNotOurs, storeDamaged, storeWrongKey, storeReadOnly, storeFull, storeBusy, storeFailed.
  [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Cached by its text; a broken text is a programming error and aborts with the text.
  [[nodiscard]] Statement prepare(std::string_view sql);
  [[nodiscard]] Status execute(const std::string& sql);
  /// The database's last failure as a catalogue error.
  [[nodiscard]] Error lastError(std::string_view where) const;
  [[nodiscard]] std::int64_t lastInsertRowId() const;
  [[nodiscard]] int changes() const;
  [[nodiscard]] bool inTransaction() const;
  /// Some query failed since this was last forgotten: whoever takes "no row" for an answer has not got one.
  [[nodiscard]] bool readFailed() const { return m_readFailed; }
  void forgetFailedReads() { m_readFailed = false; }
  [[nodiscard]] sqlite3* handle() { return m_handle; }
  /// The plan of a query, one line a step, as EXPLAIN QUERY PLAN says it.
  /// A file that is not for this build: closing it now changes not a byte of it.
  void leaveAsItIs();
  [[nodiscard]] std::vector<std::string> planOf(std::string_view sql);

 private:
  explicit Database(sqlite3* handle) : m_handle(handle) {}
  [[nodiscard]] Status makeOurs(const DatabaseOptions& options, bool isNew, bool keyIsRight);
  [[nodiscard]] Status knowByRoots(const DatabaseOptions& options);
  friend class Statement;
  void giveBack(sqlite3_stmt* statement);

  sqlite3* m_handle = nullptr;
  bool m_readFailed = false;
  std::unordered_map<std::string, std::vector<sqlite3_stmt*>> m_idle;
};

/// BEGIN IMMEDIATE at birth; rolls back at death unless committed. Inside a running transaction it is a
/// savepoint.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  [[nodiscard]] Status status() const { return m_begun; }
  [[nodiscard]] Status commit();

 private:
  Database& m_database;
  Status m_begun;
  bool m_open = false;
  bool m_nested = false;
};

} // namespace leadhand
