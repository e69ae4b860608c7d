#pragma once
#include "core/schema/Row.h"
#include "core/store/Database.h"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace leadhand {

/// Where a row stands for the digests: its scope at its revision. Rows of revision 0 stand nowhere yet.
struct Standing {
  Id scope;
  std::uint64_t rev = 0;
};

/// n and the sum of each scope's rows, kept as rows come and go, so that comparing with the office costs one
/// read a scope. Steps are gathered and written once a page.
class ScopeTally {
 public:
  explicit ScopeTally(Database& database) : m_database(database) {}

  /// One row was `before` and is `after` now.
  void step(const Id& id, const std::optional<Standing>& before, const std::optional<Standing>& after);
  [[nodiscard]] Status flush();

 private:
  struct Steps {
    std::int64_t n = 0;
    std::uint64_t sum = 0;
  };
  Database& m_database;
  std::unordered_map<Id, Steps> m_steps;
};

namespace tally {

/// Of a row in its table; one whose newer state waits in inbox_bad stands there instead.
[[nodiscard]] std::optional<Standing> standingOf(const Row& row);
[[nodiscard]] std::optional<Standing> standingOfBad(Database& database, std::uint32_t kind, const Id& id);
/// Counts every scope anew from the rows: when the tables are made, and after a repair.
[[nodiscard]] Status recount(Database& database);

} // namespace tally
} // namespace leadhand
