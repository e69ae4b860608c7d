#pragma once
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <string>

namespace leadhand::test {

/// Lets one statement of a connection fail, the `at`th from now on, at its first step; the others run. Ends
/// with its life.
class StatementStrike {
 public:
  StatementStrike(sqlite3* connection, int at) : m_connection(connection), m_left(at) {
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
  static int count(unsigned, void* self, void*, void*) {
    auto& one = *static_cast<StatementStrike*>(self);
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
  int m_left;
  bool m_armed = false;
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
