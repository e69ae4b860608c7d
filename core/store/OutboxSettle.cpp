#include "core/base/PlantedBugs.h"
#include "core/store/DeviceInside.h"
#include "core/store/Eviction.h"
#include "core/store/Masks.h"
#include "core/store/Outbox.h"
#include "core/store/RowIo.h"
#include "core/store/ScopeTally.h"

#include <algorithm>

namespace leadhand {
namespace {

/// One call of Outbox::settle, inside its transaction.
class Settling {
 public:
  explicit Settling(DeviceStore& store) : m_store(store), m_database(store.database()) {}

  [[nodiscard]] Status settle(const OutboxVerdict& verdict);
  [[nodiscard]] Status refuse(const StoredEntry& stored);
  [[nodiscard]] ChangeNotes& notes() { return m_notes; }

 private:
  [[nodiscard]] Status store(const StoredEntry& stored, const OutboxVerdict& verdict, OutboxState state);
  [[nodiscard]] Status answer(const StoredEntry& stored, const OutboxVerdict& verdict,
                              std::uint64_t changesBefore);
  [[nodiscard]] Status moveRow(const Row& row, std::uint64_t toRev);

  DeviceStore& m_store;
  Database& m_database;
  ChangeNotes m_notes;
};

/// Entry by entry: an UPDATE of a whole group would gather its rows in a table of its own first.
Status Settling::store(const StoredEntry& stored, const OutboxVerdict& verdict, OutboxState state) {
  Statement update = m_database.prepare(
      "UPDATE outbox SET state = ?2, verdict = ?3, result_rev = ?4, code = ?5, place = ?6, arrived_at = ?7 "
      "WHERE n = ?1");
  update.bind(1, stored.entry.n).bind(2, static_cast<std::int64_t>(state));
  update.bind(3, verdict.verdict).bind(4, static_cast<std::int64_t>(verdict.resultRev));
  return update.bind(5, verdict.code).bind(6, verdict.where).bind(7, verdict.arrivedAt.ms).run();
}

Status Settling::moveRow(const Row& row, std::uint64_t toRev) {
  Row moved = row;
  moved.rev = toRev;
  LEADHAND_ASSIGN(const bool changed, updateRow(m_database, row, moved, Side::device));
  (void)changed;
  ScopeTally tally(m_database);
  tally.step(row.id, tally::standingOf(row), tally::standingOf(moved));
  return tally.flush();
}

Status Settling::answer(const StoredEntry& stored, const OutboxVerdict& verdict,
                        std::uint64_t changesBefore) {
  const OutboxEntry& entry = stored.entry;
  m_notes.add(entry.kind, entry.id);
  if (verdict.verdict == "deferred")
    return store(stored, verdict, OutboxState::acknowledged);
  const auto row = m_store.readRow(entry.kind, entry.id);
  const std::uint64_t rev = verdict.resultRev + changesBefore;
  if (row && verdict.clean && row->rev < rev)
    LEADHAND_TRY(moveRow(*row, rev));
  if (row && !verdict.clean && row->rev < verdict.resultRev && !planted(Bug::maskUntilAck))
    return store(stored, verdict,
                 OutboxState::acknowledged); // R2: the mask stands until the row itself comes
  if (!stored.shadow.empty()) {
    // The row came before the verdict did, and the mask kept its values back.
    std::vector<StoredEntry> live = liveEntriesOf(m_database, entry.kind, entry.id);
    LEADHAND_ASSIGN(const bool changed, masks::fall(m_database, stored, live, masks::Fall::answered));
    (void)changed;
  }
  return store(stored, verdict, OutboxState::done);
}

Status Settling::refuse(const StoredEntry& stored) {
  if (planted(Bug::refusalKeepsMask))
    return {};
  m_notes.add(stored.entry.kind, stored.entry.id);
  std::vector<StoredEntry> live = liveEntriesOf(m_database, stored.entry.kind, stored.entry.id);
  LEADHAND_ASSIGN(const bool changed, masks::fall(m_database, stored, live, masks::Fall::refused));
  (void)changed;
  return {};
}

Status Settling::settle(const OutboxVerdict& verdict) {
  // A deferred group hears its verdict later; one in quarantine hears a good one when the office takes it
  // after all, and its refusal is not told twice.
  const std::string where =
      std::string("WHERE seq = ?1 AND seq > 0 AND (state = 1 OR (state = 2 AND verdict = 'deferred')") +
      (isRefusal(verdict.verdict) ? "" : " OR (state = 4 AND verdict = 'quarantined')") + ") ORDER BY n";
  const std::vector<StoredEntry> entries =
      entriesWhere(m_database, where, {Value{static_cast<std::int64_t>(verdict.seq)}});
  if (entries.empty())
    return {}; // answered before: the office repeats itself until it is told
  const auto refusal = planted(Bug::refusalForgotten) ? OutboxState::done : OutboxState::needsAttention;
  if (isRefusal(verdict.verdict)) {
    for (const StoredEntry& stored : entries)
      LEADHAND_TRY(store(stored, verdict, refusal));
    // Backwards, so that of several edits of one field the oldest value is the one that stays.
    for (auto stored = entries.rbegin(); stored != entries.rend(); ++stored)
      LEADHAND_TRY(refuse(*stored));
    return {};
  }
  // A mask that falls looks at the group's other entries too: they must all stand as answered by then.
  if (entries.size() > 1 || !entries.front().shadow.empty())
    for (const StoredEntry& stored : entries)
      LEADHAND_TRY(store(stored, verdict, OutboxState::acknowledged));
  std::uint64_t changesBefore = 0;
  for (const StoredEntry& stored : entries)
    LEADHAND_TRY(answer(stored, verdict, changesBefore++));
  return {};
}

} // namespace

Status Outbox::settle(const std::vector<OutboxVerdict>& verdicts) {
  if (verdicts.empty())
    return {};
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  Settling settling(m_store);
  for (const OutboxVerdict& verdict : verdicts)
    LEADHAND_TRY(settling.settle(verdict));
  LEADHAND_TRY(eviction::sweepLeaving(m_store, settling.notes()));
  LEADHAND_TRY(transaction.commit());
  m_store.notice(settling.notes().take());
  return {};
}

Status Outbox::sendAgain(std::int64_t group) {
  Database& database = m_store.database();
  Transaction transaction(database);
  LEADHAND_TRY(transaction.status());
  LEADHAND_ASSIGN(const std::int64_t first, nextEntryNumber(database));
  std::int64_t n = first;
  ChangeNotes notes;
  for (StoredEntry& stored :
       entriesWhere(database, "WHERE grp = ?1 AND state = 4 ORDER BY n", {Value{group}})) {
    const auto row = m_store.readRow(stored.entry.kind, stored.entry.id);
    if (!row)
      return fail(ErrorCode::unknownRecord, std::string(kindInfo(stored.entry.kind).name));
    Row after = *row;
    for (const FieldValue& field : stored.entry.fields) {
      if (stored.entry.op == Edit::Op::update)
        setField(stored.entry.old, field.field, row->at(field.field));
      after.set(field.field, field.value);
    }
    LEADHAND_ASSIGN(const bool changed, updateRow(database, *row, after, Side::device));
    (void)changed;
    // The refused entry stays as answered: after a server restore its sequence number must not be missing.
    LEADHAND_TRY(setEntryState(database, stored.entry.n, OutboxState::done));
    // A person has looked at it and wants it so: what stands here now is what they have seen.
    stored.entry.base =
        stored.entry.op == Edit::Op::insert ? numberInMeta(m_store, metaKey::cursor) : row->rev;
    stored.entry.bases.clear();
    stored.entry.n = n++;
    stored.entry.group = first;
    stored.entry.state = OutboxState::fresh;
    stored.entry.hlc = m_store.nextHlc();
    LEADHAND_TRY(addEntry(database, stored.entry));
    notes.add(stored.entry.kind, stored.entry.id);
  }
  LEADHAND_TRY(transaction.commit());
  m_store.notice(notes.take());
  return {};
}

Status Outbox::giveUp(std::int64_t group) {
  Database& database = m_store.database();
  Transaction transaction(database);
  LEADHAND_TRY(transaction.status());
  ChangeNotes notes;
  for (const StoredEntry& stored :
       entriesWhere(database, "WHERE grp = ?1 AND state = 4 ORDER BY n", {Value{group}})) {
    LEADHAND_TRY(setEntryState(database, stored.entry.n, OutboxState::done));
    const auto row = m_store.readRow(stored.entry.kind, stored.entry.id);
    notes.add(stored.entry.kind, stored.entry.id);
    if (!row || row->rev != 0 || stored.entry.op != Edit::Op::insert)
      continue;
    Statement leaving = database.prepare("INSERT OR IGNORE INTO leaving(kind, id) VALUES(?1, ?2)");
    leaving.bind(1, static_cast<std::int64_t>(row->kind));
    LEADHAND_TRY(leaving.bindBlob(2, row->id.raw()).run());
  }
  LEADHAND_TRY(eviction::sweepLeaving(m_store, notes));
  LEADHAND_TRY(transaction.commit());
  m_store.notice(notes.take());
  return {};
}

} // namespace leadhand
