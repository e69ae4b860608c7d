#pragma once
#include <gtest/gtest.h>
#include <map>
#include <sqlite3.h>
#include <string>
#include <utility>

namespace leadhand::test {

/// Lets one statement of a connection fail, the `at`th from now on, at its first step; the others run. Ends
/// with its life.
class StatementStrike {
 public:
  StatementStrike(sqlite3* connection, int at) : StatementStrike(connection, std::string(), at) {}
  /// Of those with this text only.
  StatementStrike(sqlite3* connection, std::string sql, int at)
      : m_connection(connection), m_sql(std::move(sql)), m_left(at) {
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, &StatementStrike::count, this);
    sqlite3_progress_handler(connection, 1, &StatementStrike::strike, this);
  }
  ~StatementStrike() {
    sqlite3_trace_v2(m_connection, 0, nullptr, nullptr);
    sqlite3_progress_handler(m_connection, 0, nullptr, nullptr);
  }
  StatementStrike(const StatementStrike&) = delete;
  StatementStrike& operator=(const StatementStrike&) = delete;

  /// There were as many statements: one of them failed.
  [[nodiscard]] bool struck() const { return m_struck; }

 private:
  static int count(unsigned, void* self, void*, void* text) {
    auto& one = *static_cast<StatementStrike*>(self);
    if (one.m_sql.empty() || one.m_sql == static_cast<const char*>(text))
      one.m_armed = one.m_armed || --one.m_left == 0;
    return 0;
  }
  static int strike(void* self) {
    auto& one = *static_cast<StatementStrike*>(self);
    const bool now = one.m_armed && !one.m_struck;
    one.m_struck = one.m_struck || now;
    return now ? 1 : 0;
  }

  sqlite3* m_connection;
  std::string m_sql;
  int m_left;
  bool m_armed = false;
  bool m_struck = false;
};

/// The statements that run on a connection during its life: each text, and how often.
class StatementRecord {
 public:
  explicit StatementRecord(sqlite3* connection) : m_connection(connection) {
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, &StatementRecord::note, this);
  }
  ~StatementRecord() { sqlite3_trace_v2(m_connection, 0, nullptr, nullptr); }
  StatementRecord(const StatementRecord&) = delete;
  StatementRecord& operator=(const StatementRecord&) = delete;

  [[nodiscard]] const std::map<std::string, int>& counts() const { return m_counts; }

 private:
  static int note(unsigned, void* self, void*, void* text) {
    const std::string sql = static_cast<const char*>(text);
    if (sql.rfind("--", 0) != 0) // a trigger's or an index's own
      ++static_cast<StatementRecord*>(self)->m_counts[sql];
    return 0;
  }

  sqlite3* m_connection;
  std::map<std::string, int> m_counts;
};

/// The same for every connection that is opened during its life: one statement fails, the `at`th of them all.
/// One at a time.
class StrikeWhileOpening {
 public:
  explicit StrikeWhileOpening(int at) : m_left(at) {
    s_current = this;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&StrikeWhileOpening::opened));
  }
  ~StrikeWhileOpening() {
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&StrikeWhileOpening::opened));
    s_current = nullptr; // what is open still asks, and is told that there is none
  }
  StrikeWhileOpening(const StrikeWhileOpening&) = delete;
  StrikeWhileOpening& operator=(const StrikeWhileOpening&) = delete;

  [[nodiscard]] bool struck() const { return m_struck; }

 private:
  static int opened(sqlite3* connection, char**, const sqlite3_api_routines*) {
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, &StrikeWhileOpening::count, nullptr);
    sqlite3_progress_handler(connection, 1, &StrikeWhileOpening::strike, connection);
    return SQLITE_OK;
  }
  static int count(unsigned, void*, void* statement, void*) {
    if (s_current && --s_current->m_left == 0)
      s_current->m_armed = sqlite3_db_handle(static_cast<sqlite3_stmt*>(statement));
    return 0;
  }
  static int strike(void* connection) {
    if (!s_current || s_current->m_struck || s_current->m_armed != connection)
      return 0;
    s_current->m_struck = true;
    return 1;
  }

  static inline StrikeWhileOpening* s_current = nullptr;
  int m_left;
  sqlite3* m_armed = nullptr;
  bool m_struck = false;
};

/// What a query returns, every byte and type of it, as one text.
inline std::string resultOf(sqlite3* connection, const std::string& sql) {
  std::string all;
  sqlite3_stmt* query = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(connection, sql.c_str(), -1, &query, nullptr), SQLITE_OK)
      << sql << ": " << sqlite3_errmsg(connection);
  while (sqlite3_step(query) == SQLITE_ROW)
    for (int column = 0; column < sqlite3_column_count(query); ++column) {
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(query, column));
      all += std::to_string(sqlite3_column_type(query, column)) + ":" +
             std::string(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(query, column))) +
             ";";
    }
  sqlite3_finalize(query);
  return all;
}

/// Where two such texts part, for who reads a failure.
inline std::string difference(const std::string& is, const std::string& shouldBe) {
  std::size_t at = 0;
  while (at < is.size() && at < shouldBe.size() && is[at] == shouldBe[at])
    ++at;
  const std::size_t from = at < 60 ? 0 : at - 60;
  return "\n  is:        " + is.substr(from, 160) + "\n  should be: " + shouldBe.substr(from, 160);
}

/// All that a database holds, but for the clock's last stamp and what follows from the rest (the search
/// index).
inline std::string contentOf(sqlite3* connection) {
  std::string all;
  sqlite3_stmt* tables = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(connection,
                               "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                               "'sqlite%' AND name NOT LIKE 'search%' ORDER BY name",
                               -1, &tables, nullptr),
            SQLITE_OK);
  while (sqlite3_step(tables) == SQLITE_ROW) {
    const std::string name = reinterpret_cast<const char*>(sqlite3_column_text(tables, 0));
    all +=
        "|" + name +
        resultOf(connection, "SELECT * FROM \"" + name + "\"" + (name == "meta" ? " WHERE k <> 'hlc'" : ""));
  }
  sqlite3_finalize(tables);
  return all;
}

} // namespace leadhand::test
