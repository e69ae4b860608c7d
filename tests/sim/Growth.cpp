// What must not grow without end.
#include "core/store/OutboxRows.h"
#include "tests/sim/Invariants.h"

#include <algorithm>

namespace leadhand::sim {
namespace {

constexpr std::int64_t day = 24LL * 3600 * 1000;
constexpr std::int64_t keptDays = 91;
constexpr int tombstoneDays = 180;
constexpr std::size_t mostLogBytes = 8 * 1024 * 1024;

std::int64_t countOf(Database& database, const std::string& sql) {
  Statement query = database.prepare(sql);
  const auto found = query.step();
  return found && *found ? query.integer(0) : -1;
}

void logIsShort(World& world, const SimDisk& disk, const std::string& who) {
  for (const auto& [name, bytes] : disk.image())
    if (name.ends_with("-wal") && bytes.size() > mostLogBytes)
      world.violate("growth: the log of " + who + " has " + std::to_string(bytes.size()) + " bytes");
}

} // namespace

void checkGrowth(World& world, Handset& handset) {
  logIsShort(world, handset.disk, handset.name());
  Database& database = handset.store->database();
  for (const char* table : {"leaving", "search_tail"})
    if (const std::int64_t left = countOf(database, std::string("SELECT count(*) FROM ") + table); left > 200)
      world.violate("growth: " + handset.name() + " " + table + " holds " + std::to_string(left));
  // Clocks that were wrong when something was written say nothing of its age.
  if (world.plan.faults.has(Fault::clocks) || world.plan.faults.has(Fault::drift))
    return;
  for (const StoredEntry& stored : entriesWhere(database, "WHERE state = 3")) {
    // The ninety days count from the office's answer (R4).
    const std::int64_t since = std::max(stored.entry.writtenAt.ms, stored.entry.arrivedAt.ms);
    if (since < world.time.ms - keptDays * day)
      return world.violate("growth: " + handset.name() + " keeps answered work of over 90 days");
  }
}

void checkGrowth(World& world, Company& company) {
  logIsShort(world, company.office.disk, "the office");
  if (!company.office.hub().refreshGrants() || !company.office.hub().collectRemoved())
    return world.violate("harness: grants could not be refreshed");
  sync::SqliteOfficeStore& store = company.office.store();
  Statement query = store.database().prepare(
      "SELECT count(*) FROM push_result r WHERE r.seq <= (SELECT max(m.seq) FROM ack_mark m WHERE m.dev = "
      "r.dev AND m.at < ?1) AND (r.dev, r.seq) NOT IN (SELECT dev, seq FROM quarantine WHERE state = 'kept') "
      "AND NOT EXISTS (SELECT 1 FROM sync_device d WHERE d.dev = r.dev AND r.revised > d.cursor)");
  query.bind(1, company.office.clock.now().ms - 31 * day);
  const auto found = query.step();
  if (!found || !*found || query.integer(0) != 0)
    world.violate("growth: results that were acknowledged long ago are kept");
  const std::uint64_t longAgo =
      std::min(store.revBefore(company.office.today().plusDays(-tombstoneDays)),
               static_cast<std::uint64_t>(countOf(store.database(),
                                                  "SELECT coalesce((SELECT rev - 1 FROM rev_day ORDER "
                                                  "BY day DESC LIMIT 1 OFFSET 29), 0)")));
  const auto tombstones = store.tombstones(longAgo, 1);
  if (!tombstones || !tombstones->empty())
    world.violate("growth: what was removed half a year ago is kept");
  Statement exits = store.database().prepare("SELECT count(*) FROM scope_exit WHERE rev <= ?1");
  const auto counted = exits.bind(1, static_cast<std::int64_t>(longAgo)).step();
  if (!counted || !*counted || exits.integer(0) != 0)
    world.violate("growth: markers of half a year ago are kept");
}

} // namespace leadhand::sim
