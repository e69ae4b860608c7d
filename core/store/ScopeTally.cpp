#include "core/store/ScopeTally.h"

#include "core/schema/Schema.h"
#include "core/store/Inbox.h" // digestShare

namespace leadhand {

void ScopeTally::step(const Id& id, const std::optional<Standing>& before,
                      const std::optional<Standing>& after) {
  if (before && before->rev > 0) {
    Steps& steps = m_steps[before->scope];
    --steps.n;
    steps.sum -= digestShare(id, before->rev);
  }
  if (after && after->rev > 0) {
    Steps& steps = m_steps[after->scope];
    ++steps.n;
    steps.sum += digestShare(id, after->rev);
  }
}

Status ScopeTally::flush() {
  for (const auto& [scope, steps] : m_steps) {
    if (steps.n == 0 && steps.sum == 0)
      continue;
    std::int64_t n = steps.n;
    std::uint64_t sum = steps.sum;
    {
      Statement query = m_database.prepare("SELECT n, digest FROM scope_tally WHERE scope = ?1");
      query.bindBlob(1, scope.raw());
      LEADHAND_ASSIGN(const bool found, query.step());
      if (found) {
        n += query.integer(0);
        sum += static_cast<std::uint64_t>(query.integer(1));
      }
    }
    // The sum wraps around, which SQL's addition would not.
    Statement put = m_database.prepare("INSERT OR REPLACE INTO scope_tally(scope, n, digest) "
                                       "VALUES(?1, ?2, ?3)");
    LEADHAND_TRY(put.bindBlob(1, scope.raw()).bind(2, n).bind(3, static_cast<std::int64_t>(sum)).run());
  }
  m_steps.clear();
  return {};
}

namespace tally {

std::optional<Standing> standingOf(const Row& row) {
  return row.rev == 0 ? std::nullopt : std::optional(Standing{row.scope, row.rev});
}

std::optional<Standing> standingOfBad(Database& database, std::uint32_t kind, const Id& id) {
  Statement query = database.prepare("SELECT scope, rev FROM inbox_bad WHERE kind = ?1 AND id = ?2");
  query.bind(1, static_cast<std::int64_t>(kind)).bindBlob(2, id.raw());
  const auto found = query.step();
  if (!found || !*found)
    return std::nullopt;
  return Standing{Id::fromBytes(query.blob(0)).value_or(Id{}), static_cast<std::uint64_t>(query.integer(1))};
}

Status recount(Database& database) {
  LEADHAND_TRY(database.execute("DELETE FROM scope_tally"));
  ScopeTally counting(database);
  const auto count = [&](Statement query) -> Status {
    for (;;) {
      LEADHAND_ASSIGN(const bool more, query.step());
      if (!more)
        return {};
      const Standing standing{Id::fromBytes(query.blob(1)).value_or(Id{}),
                              static_cast<std::uint64_t>(query.integer(2))};
      counting.step(query.id(0), std::nullopt, standing);
    }
  };
  for (const KindInfo* kind : allKinds())
    LEADHAND_TRY(count(
        database.prepare("SELECT t.id, t.scope, t.rev FROM " + std::string(kind->name) +
                         " t WHERE t.rev > 0 AND NOT EXISTS (SELECT 1 FROM inbox_bad b WHERE b.kind = " +
                         std::to_string(static_cast<int>(kind->kind)) + " AND b.id = t.id)")));
  LEADHAND_TRY(count(database.prepare("SELECT id, scope, rev FROM inbox_bad")));
  return counting.flush();
}

} // namespace tally
} // namespace leadhand
