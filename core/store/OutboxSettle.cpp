#include "core/base/PlantedBugs.h"
#include "core/schema/Scope.h"
#include "core/store/DeviceInside.h"
#include "core/store/Eviction.h"
#include "core/store/LostRows.h"
#include "core/store/Masks.h"
#include "core/store/Outbox.h"
#include "core/store/RowIo.h"
#include "core/store/ScopeTally.h"

#include <algorithm>

namespace leadhand {
namespace {

bool holdsAny(Database& database, std::string_view table) {
  return database.prepare("SELECT 1 FROM " + std::string(table) + " LIMIT 1").step().value_or(false);
}

/// One call of Outbox::settle, inside its transaction.
class Settling {
 public:
  explicit Settling(DeviceStore& store)
      : m_store(store), m_database(store.database()), m_tally(m_database),
        m_anyBad(holdsAny(m_database, "inbox_bad")), m_anyLeaving(holdsAny(m_database, "leaving")) {}

  [[nodiscard]] Status settle(const OutboxVerdict& verdict);
  [[nodiscard]] Status unmake(const OutboxEntry& entry);
  [[nodiscard]] Status refuse(const StoredEntry& stored);
  [[nodiscard]] Status finish();
  [[nodiscard]] ChangeNotes& notes() { return m_notes; }
  [[nodiscard]] std::vector<Outbox::Unheard>& unheard() { return m_unheard; }
  [[nodiscard]] std::set<Id>& moved() { return m_moved; }

 private:
  /// What the table holds of a row, short of its fields.
  struct Place {
    std::int64_t n = 0;
    std::uint64_t rev = 0;
    Id scope;
  };
  /// An entry that a clean answer ends, and its row.
  struct Ended {
    OutboxEntry entry; ///< short of its fields
    Place place;
  };

  [[nodiscard]] Status store(const OutboxEntry& entry, const OutboxVerdict& verdict, OutboxState state);
  [[nodiscard]] Status defer(const StoredEntry& stored, const OutboxVerdict& verdict,
                             const std::optional<Place>& place);
  [[nodiscard]] Status answer(const StoredEntry& stored, const OutboxVerdict& verdict,
                              std::uint64_t changesBefore);
  [[nodiscard]] Result<std::optional<Place>> placeOf(const OutboxEntry& entry);
  [[nodiscard]] Result<bool> isAsSeen(const OutboxEntry& entry, const Place& place);
  [[nodiscard]] static Id scopeAtOffice(const OutboxEntry& entry, const Place& place);
  [[nodiscard]] Result<std::vector<StoredEntry>> othersOf(const OutboxEntry& entry);
  [[nodiscard]] Status moveRow(const OutboxEntry& entry, const Place& place, std::uint64_t toRev,
                               std::vector<StoredEntry>& others);
  [[nodiscard]] Status tellOthers(const OutboxEntry& entry, std::vector<StoredEntry>& others);
  [[nodiscard]] Result<std::vector<Ended>> endedBy(const OutboxVerdict& verdict);
  [[nodiscard]] Result<bool> isAlone(const OutboxEntry& entry);
  [[nodiscard]] Status raiseRow(const OutboxEntry& entry, const Place& place, std::uint64_t toRev);

  DeviceStore& m_store;
  Database& m_database;
  ScopeTally m_tally;
  bool m_anyBad;
  bool m_anyLeaving;
  ChangeNotes m_notes;
  std::vector<Outbox::Unheard> m_unheard;
  std::set<Id> m_moved;
};

/// Entry by entry: an UPDATE of a whole group would gather its rows in a table of its own first.
Status Settling::store(const OutboxEntry& entry, const OutboxVerdict& verdict, OutboxState state) {
  Statement update = m_database.prepare(
      "UPDATE outbox SET state = ?2, verdict = ?3, result_rev = ?4, code = ?5, place = ?6, arrived_at = ?7 "
      "WHERE n = ?1");
  update.bind(1, entry.n).bind(2, static_cast<std::int64_t>(state));
  update.bind(3, verdict.verdict).bind(4, static_cast<std::int64_t>(verdict.resultRev));
  // Once the office is updated the answer is about what waited for that; the rest is as it stands.
  const bool isAfterDeferral = entry.verdict == "deferred" && !isRefusal(verdict.verdict);
  const std::string& where = isAfterDeferral && verdict.where.empty() ? entry.where : verdict.where;
  return update.bind(5, verdict.code).bind(6, where).bind(7, verdict.arrivedAt.ms).run();
}

Result<std::optional<Settling::Place>> Settling::placeOf(const OutboxEntry& entry) {
  Statement query = m_database.prepare("SELECT n, rev, scope FROM " + std::string(kindInfo(entry.kind).name) +
                                       " WHERE id = ?1");
  LEADHAND_ASSIGN(const bool found, query.bindBlob(1, entry.id.raw()).step());
  if (!found)
    return std::optional<Place>{};
  return std::optional(Place{query.integer(0), static_cast<std::uint64_t>(query.integer(1)), query.id(2)});
}

/// Whether the row still is what the office took it for when it called the change clean. It isn't where the
/// office was restored meanwhile and this device holds what others had written before.
Result<bool> Settling::isAsSeen(const OutboxEntry& entry, const Place& place) {
  if (place.rev != (entry.op == Edit::Op::insert ? 0 : entry.base) || !entry.bases.empty())
    return false;
  if (!m_anyBad)
    return true;
  Statement bad = m_database.prepare("SELECT 1 FROM inbox_bad WHERE kind = ?1 AND id = ?2");
  bad.bind(1, static_cast<std::int64_t>(entry.kind)).bindBlob(2, entry.id.raw());
  LEADHAND_ASSIGN(const bool isBad, bad.step());
  return !isBad;
}

/// Of a row that stands where the office has it.
Status Settling::raiseRow(const OutboxEntry& entry, const Place& place, std::uint64_t toRev) {
  Statement move =
      m_database.prepare("UPDATE " + std::string(kindInfo(entry.kind).name) + " SET rev = ?2 WHERE n = ?1");
  LEADHAND_TRY(move.bind(1, place.n).bind(2, static_cast<std::int64_t>(toRev)).run());
  const auto before = place.rev == 0 ? std::nullopt : std::optional(Standing{place.scope, place.rev});
  m_tally.step(entry.id, before, Standing{place.scope, toRev});
  m_moved.insert(place.scope);
  return m_anyLeaving ? eviction::stays(m_store, entry.kind, entry.id) : Status{};
}

Result<bool> Settling::isAlone(const OutboxEntry& entry) {
  Statement any =
      m_database.prepare("SELECT 1 FROM outbox WHERE id = ?1 AND kind = ?2 AND n <> ?3 AND state <> 3");
  any.bindBlob(1, entry.id.raw()).bind(2, static_cast<std::int64_t>(entry.kind)).bind(3, entry.n);
  LEADHAND_ASSIGN(const bool found, any.step());
  return !found;
}

/// The entries of a clean answer where nothing else is to be looked at: rows as the office took them for, and
/// no other entry of theirs. Of a month's work that is nearly all, and none of it is read again. Else none.
Result<std::vector<Settling::Ended>> Settling::endedBy(const OutboxVerdict& verdict) {
  std::vector<Ended> ended;
  if (!verdict.clean || !verdict.hash.empty() || isRefusal(verdict.verdict) || verdict.verdict == "deferred")
    return ended;
  Statement query = m_database.prepare(
      "SELECT n, kind, id, op, base, coalesce(shadow, bases) IS NULL AND NOT EXISTS (SELECT 1 FROM outbox o "
      "WHERE o.id = outbox.id AND o.kind = outbox.kind AND o.n <> outbox.n AND o.state <> 3), state "
      "FROM outbox WHERE seq = ?1 AND seq > 0 ORDER BY n");
  query.bind(1, static_cast<std::int64_t>(verdict.seq));
  for (std::uint64_t rev = verdict.resultRev;; ++rev) {
    LEADHAND_ASSIGN(const bool more, query.step());
    if (!more)
      return ended;
    Ended& one = ended.emplace_back();
    one.entry.n = query.integer(0);
    one.entry.kind = static_cast<Kind>(query.integer(1));
    one.entry.id = query.id(2);
    one.entry.op = query.integer(3) != 0 ? Edit::Op::insert : Edit::Op::update;
    one.entry.base = static_cast<std::uint64_t>(query.integer(4));
    const bool isPlainAndAlone = query.integer(5) != 0 && query.integer(6) == 1;
    LEADHAND_ASSIGN(const std::optional<Place> place, placeOf(one.entry));
    if (!isPlainAndAlone || !place || place->rev >= rev)
      return std::vector<Ended>{};
    LEADHAND_ASSIGN(const bool asSeen, isAsSeen(one.entry, *place));
    if (!asSeen)
      return std::vector<Ended>{};
    one.place = *place;
  }
}

/// Where the office holds the row. What was made here and has not been answered moves at once where an edit
/// of it wants it; at the office it stands where it was made until that edit has come there too.
Id Settling::scopeAtOffice(const OutboxEntry& entry, const Place& place) {
  if (entry.op != Edit::Op::insert)
    return place.scope;
  Row made(entry.kind, entry.id);
  for (const FieldValue& field : entry.fields)
    made.set(field.field, field.value);
  return scopeOf(made);
}

Status Settling::moveRow(const OutboxEntry& entry, const Place& place, std::uint64_t toRev,
                         std::vector<StoredEntry>& others) {
  const Id scope = scopeAtOffice(entry, place);
  Statement move = m_database.prepare("UPDATE " + std::string(kindInfo(entry.kind).name) +
                                      " SET rev = ?2, scope = ?3 WHERE id = ?1");
  move.bindBlob(1, entry.id.raw()).bind(2, static_cast<std::int64_t>(toRev)).bindBlob(3, scope.raw());
  LEADHAND_TRY(move.run());
  const auto before = place.rev == 0 ? std::nullopt : std::optional(Standing{place.scope, place.rev});
  m_tally.step(entry.id, before, Standing{scope, toRev});
  m_moved.insert(scope);
  if (m_anyLeaving)
    LEADHAND_TRY(eviction::stays(m_store, entry.kind, entry.id));
  return tellOthers(entry, others);
}

/// The record's other entries that are not done.
Result<std::vector<StoredEntry>> Settling::othersOf(const OutboxEntry& entry) {
  LEADHAND_ASSIGN(const bool alone, isAlone(entry));
  if (alone)
    return std::vector<StoredEntry>{};
  std::vector<StoredEntry> others = liveEntriesOf(m_database, entry.kind, entry.id);
  std::erase_if(others, [&](const StoredEntry& other) { return other.entry.n == entry.n; });
  return others;
}

/// One of them has put the record into another scope here, of which the office has not heard.
bool movesScope(const OutboxEntry& entry, const std::vector<StoredEntry>& others) {
  const FieldInfo* customer = kindInfo(entry.kind).field("customer");
  return customer && std::any_of(others.begin(), others.end(), [&](const StoredEntry& other) {
           return findField(other.entry.fields, customer->number) != nullptr;
         });
}

/// What this change has made the office hold lies under the other edits of the record now, as if the row had
/// come.
Status Settling::tellOthers(const OutboxEntry& entry, std::vector<StoredEntry>& others) {
  for (StoredEntry& other : others) {
    bool moved = false;
    for (const FieldValue& field : entry.fields)
      if (findField(other.entry.fields, field.field)) {
        setField(other.shadow, field.field, field.value);
        moved = true;
      }
    if (moved && other.entry.state != OutboxState::needsAttention)
      LEADHAND_TRY(rewriteEntry(m_database, other));
  }
  return {};
}

/// What the office has understood is answered by that; the rest keeps its mask until the office is updated.
Status Settling::defer(const StoredEntry& stored, const OutboxVerdict& verdict,
                       const std::optional<Place>& place) {
  LEADHAND_TRY(store(stored.entry, verdict, OutboxState::acknowledged));
  if (stored.shadow.empty() || !place || place->rev < verdict.resultRev)
    return {};
  StoredEntry taken = stored;
  std::erase_if(taken.entry.fields, [&](const FieldValue& field) {
    return namesPlace(verdict.where, stored.entry.kind, field.field);
  });
  std::vector<StoredEntry> live = liveEntriesOf(m_database, stored.entry.kind, stored.entry.id);
  LEADHAND_ASSIGN(const bool changed, masks::fall(m_database, taken, live, masks::Fall::answered));
  (void)changed;
  return {};
}

Status Settling::answer(const StoredEntry& stored, const OutboxVerdict& verdict,
                        std::uint64_t changesBefore) {
  const OutboxEntry& entry = stored.entry;
  m_notes.add(entry.kind, entry.id);
  LEADHAND_ASSIGN(const std::optional<Place> place, placeOf(entry));
  if (verdict.verdict == "deferred")
    return defer(stored, verdict, place);
  const std::uint64_t rev = verdict.resultRev + changesBefore;
  if (place && verdict.clean && place->rev < rev) {
    LEADHAND_ASSIGN(const bool asSeen, isAsSeen(entry, *place));
    LEADHAND_ASSIGN(std::vector<StoredEntry> others, othersOf(entry));
    if (asSeen && (entry.op == Edit::Op::insert || !movesScope(entry, others))) {
      LEADHAND_TRY(moveRow(entry, *place, rev, others));
      return store(entry, verdict, OutboxState::done);
    }
    m_unheard.push_back({entry.kind, entry.id});
  }
  if (place && place->rev < verdict.resultRev && !planted(Bug::maskUntilAck))
    return store(entry, verdict,
                 OutboxState::acknowledged); // R2: the mask stands until the row itself comes
  if (!stored.shadow.empty()) {
    // The row came before the verdict did, and the mask kept its values back.
    std::vector<StoredEntry> live = liveEntriesOf(m_database, entry.kind, entry.id);
    LEADHAND_ASSIGN(const bool changed, masks::fall(m_database, stored, live, masks::Fall::answered));
    (void)changed;
  }
  return store(entry, verdict, OutboxState::done);
}

/// What stood in the office before it was restored, and is refused now, is a draft as if it never had.
Status Settling::unmake(const OutboxEntry& entry) {
  LEADHAND_ASSIGN(const std::optional<Place> place, placeOf(entry));
  if (!place || place->rev == 0 || !LostRows(m_store).isOfLostTime(place->rev))
    return {};
  Statement draft =
      m_database.prepare("UPDATE " + std::string(kindInfo(entry.kind).name) + " SET rev = 0 WHERE id = ?1");
  LEADHAND_TRY(draft.bindBlob(1, entry.id.raw()).run());
  m_tally.step(entry.id, Standing{place->scope, place->rev}, std::nullopt);
  return {};
}

Status Settling::refuse(const StoredEntry& stored) {
  if (planted(Bug::refusalKeepsMask))
    return {};
  if (stored.entry.op == Edit::Op::insert)
    LEADHAND_TRY(unmake(stored.entry));
  m_notes.add(stored.entry.kind, stored.entry.id);
  std::vector<StoredEntry> live = liveEntriesOf(m_database, stored.entry.kind, stored.entry.id);
  LEADHAND_ASSIGN(const bool changed, masks::fall(m_database, stored, live, masks::Fall::refused));
  (void)changed;
  return {};
}

Status Settling::settle(const OutboxVerdict& verdict) {
  LEADHAND_ASSIGN(const std::vector<Ended> ended, endedBy(verdict));
  std::uint64_t rev = verdict.resultRev;
  for (const Ended& one : ended) {
    m_notes.add(one.entry.kind, one.entry.id);
    LEADHAND_TRY(raiseRow(one.entry, one.place, rev++));
    LEADHAND_TRY(store(one.entry, verdict, OutboxState::done));
  }
  if (!ended.empty())
    return {};
  // A deferred group hears its verdict later; one in quarantine hears a good one when the office takes it
  // after all, and its refusal is not told twice.
  const std::string where =
      std::string("WHERE seq = ?1 AND seq > 0 AND (state = 1 OR (state = 2 AND verdict = 'deferred')") +
      (isRefusal(verdict.verdict) ? "" : " OR (state = 4 AND verdict = 'quarantined')") + ") ORDER BY n";
  std::vector<StoredEntry> entries =
      entriesWhere(m_database, where, {Value{static_cast<std::int64_t>(verdict.seq)}});
  // The office may know another group under this number, of a copy of this device: that is no answer to ours,
  // which finds out when it is sent (R10).
  if (!verdict.hash.empty())
    std::erase_if(entries, [&](const StoredEntry& stored) { return stored.hash != verdict.hash; });
  if (entries.empty())
    return {}; // answered before: the office repeats itself until it is told
  const auto refusal = planted(Bug::refusalForgotten) ? OutboxState::done : OutboxState::needsAttention;
  if (isRefusal(verdict.verdict)) {
    for (const StoredEntry& stored : entries)
      LEADHAND_TRY(store(stored.entry, verdict, refusal));
    // Backwards, so that of several edits of one field the oldest value is the one that stays.
    for (auto stored = entries.rbegin(); stored != entries.rend(); ++stored)
      LEADHAND_TRY(refuse(*stored));
    return {};
  }
  // A mask that falls looks at the group's other entries too: they must all stand as answered by then. A
  // clean one has no shadow of another's making.
  if ((entries.size() > 1 && !verdict.clean) || !entries.front().shadow.empty())
    for (const StoredEntry& stored : entries)
      LEADHAND_TRY(store(stored.entry, verdict, OutboxState::acknowledged));
  std::uint64_t changesBefore = 0;
  for (const StoredEntry& stored : entries)
    LEADHAND_TRY(answer(stored, verdict, changesBefore++));
  return {};
}

Status Settling::finish() {
  LEADHAND_TRY(m_tally.flush());
  return eviction::sweepLeaving(m_store, m_notes);
}

} // namespace

Status Outbox::settle(const std::vector<OutboxVerdict>& verdicts, std::vector<Unheard>* unheard,
                      std::set<Id>* moved) {
  if (verdicts.empty())
    return {};
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  Settling settling(m_store);
  for (const OutboxVerdict& verdict : verdicts)
    LEADHAND_TRY(settling.settle(verdict));
  LEADHAND_TRY(settling.finish());
  LEADHAND_TRY(transaction.commit());
  if (unheard)
    *unheard = std::move(settling.unheard());
  if (moved)
    moved->merge(settling.moved());
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
