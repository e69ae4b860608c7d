#include "core/store/Eviction.h"

#include "core/base/PlantedBugs.h"
#include "core/store/BlobLedger.h"
#include "core/store/LostRows.h"
#include "core/store/OutboxRows.h"
#include "core/store/RowIo.h"
#include "core/store/ScopeTally.h"
#include "core/store/SearchTail.h"

#include <algorithm>

namespace leadhand::eviction {
namespace {

bool isHeld(const std::vector<StoredEntry>& live) {
  for (const StoredEntry& stored : live)
    if (stored.entry.state != OutboxState::acknowledged && !planted(Bug::unsentWorkEvicted))
      return true;
  return false;
}

/// The row that would end these masks never comes: the scope is gone. What waits for the office's update is
/// ended by that alone, and covers the row where it comes again.
Status endMasks(Database& database, const std::vector<StoredEntry>& live) {
  for (const StoredEntry& stored : live)
    if (stored.entry.state != OutboxState::acknowledged || stored.entry.verdict != "deferred")
      LEADHAND_TRY(setEntryState(database, stored.entry.n, OutboxState::done));
  return {};
}

Status deleteRow(DeviceStore& store, const Row& row, ChangeNotes& notes) {
  Database& database = store.database();
  if (!planted(Bug::searchLeftBehind))
    LEADHAND_TRY(searchTail::forget(database, row));
  Statement gone = database.prepare("DELETE FROM " + std::string(row.info().name) + " WHERE id = ?1");
  LEADHAND_TRY(gone.bindBlob(1, row.id.raw()).run());
  LEADHAND_TRY(searchTail::lowerMark(database, row.info()));
  Statement arrival = database.prepare("DELETE FROM arrival WHERE id = ?1");
  LEADHAND_TRY(arrival.bindBlob(1, row.id.raw()).run());
  LEADHAND_TRY(LostRows(store).forgetOne(row.rev));
  notes.add(row.kind, row.id);
  if (row.kind == Kind::photo)
    LEADHAND_TRY(BlobLedger::rowLeft(store, row));
  // What waits in inbox_bad counts instead of the row, and does so until its own exit.
  if (tally::standingOfBad(database, static_cast<std::uint32_t>(row.kind), row.id))
    return {};
  ScopeTally tally(database);
  tally.step(row.id, tally::standingOf(row), std::nullopt);
  return tally.flush();
}

std::vector<std::pair<Kind, Id>> leavingRows(Database& database) {
  std::vector<std::pair<Kind, Id>> rows;
  Statement query = database.prepare("SELECT kind, id FROM leaving");
  for (auto more = query.step(); more && *more; more = query.step())
    rows.emplace_back(static_cast<Kind>(query.integer(0)), query.id(1));
  return rows;
}

Status leaves(DeviceStore& store, Kind kind, const Id& id) {
  Statement note = store.database().prepare("INSERT OR IGNORE INTO leaving(kind, id) VALUES(?1, ?2)");
  return note.bind(1, static_cast<std::int64_t>(kind)).bindBlob(2, id.raw()).run();
}

std::vector<Id> idsWhere(Database& database, const KindInfo& kind, std::string_view where, const Id* scope) {
  Statement query =
      database.prepare("SELECT id FROM " + std::string(kind.name) + " WHERE " + std::string(where));
  if (scope)
    query.bindBlob(1, scope->raw());
  std::vector<Id> ids;
  for (auto more = query.step(); more && *more; more = query.step())
    ids.push_back(query.id(0));
  return ids;
}

/// What could not be read yet goes with its scope; the row that it would have replaced counts again.
Status forgetBad(DeviceStore& store, std::string_view where, const Id* scope) {
  Database& database = store.database();
  ScopeTally tally(database);
  {
    Statement query =
        database.prepare("SELECT kind, id, scope, rev FROM inbox_bad WHERE " + std::string(where));
    if (scope)
      query.bindBlob(1, scope->raw());
    for (auto more = query.step(); more && *more; more = query.step()) {
      const Standing bad{Id::fromBytes(query.blob(2)).value_or(Id{}),
                         static_cast<std::uint64_t>(query.integer(3))};
      const auto kind = static_cast<Kind>(query.integer(0));
      const auto row = findKind(kind) ? store.readRow(kind, query.id(1)) : std::nullopt;
      tally.step(query.id(1), bad, row ? tally::standingOf(*row) : std::nullopt);
    }
  }
  Statement gone = database.prepare("DELETE FROM inbox_bad WHERE " + std::string(where));
  if (scope)
    gone.bindBlob(1, scope->raw());
  LEADHAND_TRY(gone.run());
  return tally.flush();
}

Status evictWhere(DeviceStore& store, std::string_view where, const Id* scope, Held held,
                  ChangeNotes& notes) {
  LEADHAND_TRY(forgetBad(store, where, scope));
  for (const KindInfo* kind : allKinds())
    for (const Id& id : idsWhere(store.database(), *kind, where, scope))
      LEADHAND_TRY(evictRow(store, kind->kind, id, held, notes));
  return {};
}

} // namespace

Status evictRow(DeviceStore& store, Kind kind, const Id& id, Held held, ChangeNotes& notes) {
  const auto row = store.readRow(kind, id);
  if (!row)
    return {};
  const std::vector<StoredEntry> live = liveEntriesOf(store.database(), kind, id);
  LostRows lost(store);
  const bool isDue = lost.holds(row->rev);
  if (row->rev == 0 || isHeld(live) || isDue) {
    if (held == Held::stays)
      return {};
    if (!isDue) // the person's own words stay; what the office had beside them goes
      LEADHAND_TRY(lost.forgetOne(row->rev));
    return leaves(store, kind, id);
  }
  LEADHAND_TRY(endMasks(store.database(), live));
  return deleteRow(store, *row, notes);
}

Status evictScope(DeviceStore& store, const Id& scope, Held held, ChangeNotes& notes) {
  return evictWhere(store, "scope = ?1", &scope, held, notes);
}

Status evictUngranted(DeviceStore& store, Held held, ChangeNotes& notes) {
  return evictWhere(store,
                    "scope NOT IN (SELECT s.scope FROM scope_state s WHERE s.phase <> 2 AND s.wildcard = 0)",
                    nullptr, held, notes);
}

Status evictStrays(DeviceStore& store, ChangeNotes& notes) {
  return evictWhere(store,
                    "rev > 0 AND scope NOT IN (SELECT s.scope FROM scope_state s WHERE s.phase <> 2) AND NOT "
                    "EXISTS (SELECT 1 FROM scope_state w WHERE w.phase <> 2 AND w.wildcard = 1)",
                    nullptr, Held::leaves, notes);
}

Status leavesIfTaken(DeviceStore& store, const Row& row) {
  const std::vector<std::pair<Kind, Id>> held = leavingRows(store.database());
  const bool isBeside = std::any_of(held.begin(), held.end(), [&](const auto& other) {
    const auto there = findKind(other.first) ? store.readRow(other.first, other.second) : std::nullopt;
    return there && there->scope == row.scope;
  });
  if (!isBeside)
    return {};
  Statement given =
      store.database().prepare("SELECT 1 FROM scope_state WHERE phase <> 2 AND (scope = ?1 OR wildcard = 1)");
  LEADHAND_ASSIGN(const bool isGiven, given.bindBlob(1, row.scope.raw()).step());
  return isGiven ? Status{} : leaves(store, row.kind, row.id);
}

Status stays(DeviceStore& store, Kind kind, const Id& id) {
  Statement statement = store.database().prepare("DELETE FROM leaving WHERE kind = ?1 AND id = ?2");
  return statement.bind(1, static_cast<std::int64_t>(kind)).bindBlob(2, id.raw()).run();
}

Status sweepLeaving(DeviceStore& store, ChangeNotes& notes) {
  if (planted(Bug::leavingForgotten))
    return {};
  for (const auto& [kind, id] : leavingRows(store.database())) {
    const auto row = store.readRow(kind, id);
    const std::vector<StoredEntry> live = liveEntriesOf(store.database(), kind, id);
    if (row && (isHeld(live) || LostRows(store).holds(row->rev)))
      continue;
    LEADHAND_TRY(endMasks(store.database(), live));
    if (row)
      LEADHAND_TRY(deleteRow(store, *row, notes));
    LEADHAND_TRY(stays(store, kind, id));
  }
  return {};
}

} // namespace leadhand::eviction
