#include "core/store/Outbox.h"

#include "core/base/PlantedBugs.h"
#include "core/store/DeviceInside.h"
#include "core/store/LostRows.h"
#include "core/store/OutboxRows.h"
#include "core/store/RowIo.h"

#include <algorithm>
#include <sodium.h>

namespace leadhand {
namespace {

/// How long answered work is kept where no backup off the machine says that it is safe (R4). It counts from
/// the answer: a phone that was away for months has had no time for a backup yet.
constexpr std::int64_t keptMs = 90LL * 24 * 3600 * 1000;
/// A change's share of a request beside its values.
constexpr std::size_t changeOverhead = 48;

std::string kindNumbers(std::initializer_list<Kind> kinds) {
  std::string numbers;
  for (const Kind kind : kinds)
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(static_cast<int>(kind));
  return numbers;
}

const std::string sentEntries(sentCondition);
const std::string freshEntries(freshCondition);

/// People ask long afterwards when their words reached the office; what was refused never did.
const std::string keepArrivals = "INSERT OR REPLACE INTO arrival(id, at) SELECT id, max(arrived_at)";
const std::string arrivalsOfWork = " AND op = 1 AND arrived_at > 0 AND verdict NOT IN ('denied', 'orphan', "
                                   "'quarantined') AND kind IN (" +
                                   kindNumbers({Kind::comment, Kind::followUp, Kind::contactEntry,
                                                Kind::contactOutcome, Kind::opportunity}) +
                                   ") GROUP BY id";

void putNumber(std::string& out, std::uint64_t number) {
  for (unsigned shift = 0; shift < 64; shift += 8)
    out += static_cast<char>(number >> shift);
}

void putBytes(std::string& out, std::string_view bytes) {
  putNumber(out, bytes.size());
  out += bytes;
}

/// Whole groups of a state in the order of writing, until they fill what is left.
class Picking {
 public:
  Picking(std::size_t mostChanges, std::size_t mostBytes) : m_changes(mostChanges), m_bytes(mostBytes) {}

  using Group = std::vector<StoredEntry>;
  /// `after`: a sequence number; what is fresh has none yet.
  [[nodiscard]] Result<std::vector<Group>> pick(Database& database, OutboxState state,
                                                std::uint64_t after = 0) {
    std::vector<Group> groups;
    const std::string which =
        state == OutboxState::frozen ? sentEntries + " AND state = 1 AND seq > ?1" : freshEntries;
    Statement query = database.prepare("SELECT " + std::string(entryColumns) + " FROM outbox WHERE " + which +
                                       " ORDER BY n");
    if (state == OutboxState::frozen)
      query.bind(1, static_cast<std::int64_t>(after));
    Group group;
    while (!m_full) {
      LEADHAND_ASSIGN(const bool more, query.step());
      StoredEntry stored = more ? entryAt(query) : StoredEntry{};
      if (!group.empty() && (!more || stored.entry.group != group.front().entry.group)) {
        take(groups, std::move(group));
        group = Group{};
      }
      if (!more)
        break;
      group.push_back(std::move(stored));
    }
    return groups;
  }
  [[nodiscard]] bool full() const { return m_full; }

 private:
  void take(std::vector<Group>& groups, Group group) {
    std::size_t bytes = 0;
    for (const StoredEntry& stored : group)
      bytes += stored.valueBytes + changeOverhead;
    const bool first = !m_any; // one group always goes, however large
    if (!first && (group.size() > m_changes || bytes > m_bytes)) {
      m_full = true;
      return;
    }
    m_any = true;
    m_changes -= std::min(m_changes, group.size());
    m_bytes -= std::min(m_bytes, bytes);
    groups.push_back(std::move(group));
  }

  std::size_t m_changes;
  std::size_t m_bytes;
  bool m_any = false;
  bool m_full = false;
};

OutboxGroup groupOf(std::vector<StoredEntry> stored) {
  OutboxGroup group;
  group.seq = stored.front().entry.seq;
  group.hash = stored.front().hash;
  for (StoredEntry& one : stored)
    group.entries.push_back(std::move(one.entry));
  return group;
}

/// What has a sequence above this one loses it, and counting goes on from there, behind a group with this
/// hash; the caller sees to the states.
Status numberAnew(DeviceStore& store, std::uint64_t after, const std::string& hash) {
  Statement update = store.database().prepare("UPDATE outbox SET seq = 0, hash = NULL WHERE seq > ?1");
  LEADHAND_TRY(update.bind(1, static_cast<std::int64_t>(after)).run());
  LEADHAND_TRY(setNumberInMeta(store, metaKey::frozenN, 0));
  LEADHAND_TRY(setNumberInMeta(store, metaKey::lastSeq, after));
  return store.setMeta(metaKey::lastHash, hash);
}

/// An office that was set back far lacks sequences that are forgotten here (R4). What is left takes their
/// place; where the group before it is not known here the office finds that it does not follow from its own,
/// and gives a new number (R10).
Status closeGap(DeviceStore& store, std::uint64_t after) {
  if (after >= numberInMeta(store, metaKey::lastSeq))
    return {};
  Database& database = store.database();
  Statement next = database.prepare("SELECT 1 FROM outbox WHERE seq = ?1 AND seq > 0 LIMIT 1");
  LEADHAND_ASSIGN(const bool follows, next.bind(1, static_cast<std::int64_t>(after + 1)).step());
  if (follows)
    return {};
  Statement before = database.prepare("SELECT hash FROM outbox WHERE seq = ?1 AND seq > 0 LIMIT 1");
  LEADHAND_ASSIGN(const bool isKept, before.bind(1, static_cast<std::int64_t>(after)).step());
  const std::string hash = isKept ? before.blob(0) : std::string();
  Statement fresh = database.prepare("UPDATE outbox SET state = 0 WHERE seq > ?1 AND seq > 0");
  LEADHAND_TRY(fresh.bind(1, static_cast<std::int64_t>(after)).run());
  return numberAnew(store, after, hash);
}

} // namespace

std::string groupHash(const std::string& previous, std::uint64_t seq,
                      const std::vector<OutboxEntry>& entries) {
  std::string bytes;
  putBytes(bytes, previous);
  putNumber(bytes, seq);
  for (const OutboxEntry& entry : entries) {
    putNumber(bytes, static_cast<std::uint64_t>(entry.kind));
    bytes += entry.id.raw();
    putNumber(bytes, entry.op == Edit::Op::insert ? 1 : 0);
    putBytes(bytes, encodeFields(entry.fields));
    putBytes(bytes, encodeFields(entry.old));
    putNumber(bytes, entry.base);
    putNumber(bytes, entry.bases.size());
    for (const auto& [field, rev] : entry.bases) {
      putNumber(bytes, field);
      putNumber(bytes, rev);
    }
    putNumber(bytes, entry.hlc.value);
  }
  std::string hash(16, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  return hash;
}

Result<std::vector<OutboxGroup>> Outbox::freeze(std::size_t mostChanges, std::size_t mostBytes,
                                                std::uint64_t after) {
  Database& database = m_store.database();
  Transaction transaction(database);
  LEADHAND_TRY(transaction.status());
  Picking picking(mostChanges, mostBytes);
  LEADHAND_ASSIGN(auto frozen, picking.pick(database, OutboxState::frozen, after));
  std::vector<Picking::Group> fresh;
  if (!picking.full()) {
    LEADHAND_ASSIGN(fresh, picking.pick(database, OutboxState::fresh));
  }
  std::vector<OutboxGroup> groups;
  for (auto& group : frozen) {
    groups.push_back(groupOf(std::move(group)));
    groups.back().again = true;
  }
  std::uint64_t seq = numberInMeta(m_store, metaKey::lastSeq);
  std::string hash = m_store.meta(metaKey::lastHash).value_or(std::string());
  Statement update = database.prepare("UPDATE outbox SET seq = ?2, hash = ?3, state = 1 WHERE n = ?1");
  for (auto& stored : fresh) {
    OutboxGroup group = groupOf(std::move(stored));
    group.seq = ++seq;
    hash = groupHash(hash, seq, group.entries);
    group.hash = hash;
    for (OutboxEntry& entry : group.entries) {
      entry.seq = seq;
      entry.state = OutboxState::frozen;
      LEADHAND_TRY(update.bind(1, entry.n).bind(2, static_cast<std::int64_t>(seq)).bindBlob(3, hash).run());
    }
    groups.push_back(std::move(group));
  }
  if (!fresh.empty() && !planted(Bug::sequenceReused)) {
    LEADHAND_TRY(setNumberInMeta(m_store, metaKey::lastSeq, seq));
    LEADHAND_TRY(m_store.setMeta(metaKey::lastHash, hash));
    const std::int64_t frozenN = groups.back().entries.back().n;
    LEADHAND_TRY(setNumberInMeta(m_store, metaKey::frozenN, static_cast<std::uint64_t>(frozenN)));
  }
  LEADHAND_TRY(transaction.commit());
  return groups;
}

std::uint64_t Outbox::ackedSeq() const {
  // Whatever is frozen has no verdict; all below the first such group have one.
  Statement query = m_store.database().prepare("SELECT seq FROM outbox WHERE " + sentEntries +
                                               " AND state = 1 ORDER BY n LIMIT 1");
  if (query.step().value_or(false))
    return static_cast<std::uint64_t>(query.integer(0)) - 1;
  return numberInMeta(m_store, metaKey::lastSeq);
}

Status Outbox::resendAfter(std::uint64_t lastSeq) {
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  Statement update =
      m_store.database().prepare("UPDATE outbox SET state = 1, verdict = NULL, code = NULL, "
                                 "place = NULL, result_rev = 0, arrived_at = 0 WHERE seq > ?1 AND seq > 0");
  LEADHAND_TRY(update.bind(1, static_cast<std::int64_t>(lastSeq)).run());
  LEADHAND_TRY(closeGap(m_store, lastSeq));
  return transaction.commit();
}

Status Outbox::resendOfEarlierNumber(std::uint64_t restoreRev) {
  Database& database = m_store.database();
  const std::string answeredEarlier = " WHERE seq = 0 AND state IN (2, 3) AND result_rev > ?1 AND verdict "
                                      "NOT IN ('denied', 'orphan', 'quarantined')";
  const auto rev = static_cast<std::int64_t>(restoreRev);
  Statement any = database.prepare("SELECT 1 FROM outbox" + answeredEarlier + " LIMIT 1");
  LEADHAND_ASSIGN(const bool found, any.bind(1, rev).step());
  if (!found)
    return {};
  const std::string asNew = "UPDATE outbox SET state = 0, verdict = NULL, code = NULL, place = NULL, "
                            "result_rev = 0, arrived_at = 0";
  LEADHAND_TRY(database.prepare(asNew + answeredEarlier).bind(1, rev).run());
  // It was written before all that has a number now: what is sent goes by both, and they must agree.
  LEADHAND_TRY(database.prepare(asNew + " WHERE seq > 0").run());
  return numberAnew(m_store, 0, "");
}

Status Outbox::restamp() {
  Database& database = m_store.database();
  Transaction transaction(database);
  LEADHAND_TRY(transaction.status());
  // What waits for the office's update hears of it under the number it was sent with; under another one only
  // if it is sent with that, and its mask would stand for ever.
  LEADHAND_TRY(database
                   .prepare("UPDATE outbox SET state = 0, verdict = NULL, code = NULL, place = NULL, "
                            "result_rev = 0, arrived_at = 0 WHERE " +
                            sentEntries + " AND (state = 1 OR (state = 2 AND verdict = 'deferred'))")
                   .run());
  LEADHAND_TRY(numberAnew(m_store, 0, ""));
  return transaction.commit();
}

std::vector<OutboxEntry> Outbox::open(std::int64_t most) const {
  std::vector<OutboxEntry> entries;
  for (StoredEntry& stored : entriesWhere(m_store.database(),
                                          "WHERE n IN (SELECT n FROM outbox WHERE " + sentEntries +
                                              " AND state <> 2 UNION ALL SELECT n FROM outbox WHERE " +
                                              freshEntries + ") ORDER BY n LIMIT ?1",
                                          {Value{most}}))
    entries.push_back(std::move(stored.entry));
  return entries;
}

std::vector<OutboxEntry> Outbox::ofRecord(Kind kind, const Id& id) const {
  std::vector<OutboxEntry> entries;
  for (StoredEntry& stored :
       entriesWhere(m_store.database(), "WHERE id = ?1 AND kind = ?2 ORDER BY n",
                    {Value{Bytes{std::string(id.raw())}}, Value{static_cast<std::int64_t>(kind)}}))
    entries.push_back(std::move(stored.entry));
  return entries;
}

OutboxCounts Outbox::counts() const {
  OutboxCounts counts;
  Statement query =
      m_store.database().prepare("SELECT (SELECT count(*) FROM outbox WHERE " + sentEntries +
                                 " AND state = 1) + (SELECT count(*) FROM outbox WHERE " + freshEntries +
                                 "), (SELECT count(*) FROM outbox WHERE " + sentEntries +
                                 " AND state = 4), (SELECT count(*) FROM outbox)");
  if (query.step().value_or(false)) {
    counts.waiting = query.integer(0);
    counts.needsAttention = query.integer(1);
    counts.acknowledged = query.integer(2) - counts.waiting - counts.needsAttention;
  }
  return counts;
}

std::int64_t Outbox::waiting(std::int64_t most) const {
  Statement query = m_store.database().prepare(
      "SELECT count(*) FROM (SELECT 1 FROM outbox WHERE " + sentEntries +
      " AND state = 1 UNION ALL SELECT 1 FROM outbox WHERE " + freshEntries + " LIMIT ?1)");
  (void)query.bind(1, most).step(); // a count is one row; without it there is nothing to read
  return query.integer(0);
}

bool Outbox::anyWaiting() const {
  // Asked after every answer, while thousands may wait: nothing is counted.
  Statement query = m_store.database().prepare(
      "SELECT 1 WHERE EXISTS(SELECT 1 FROM outbox WHERE " + sentEntries +
      " AND state = 1) OR EXISTS(SELECT 1 FROM outbox WHERE " + freshEntries + ")");
  return query.step().value_or(false);
}

bool Outbox::anyFresh() const {
  return m_store.database()
      .prepare("SELECT 1 FROM outbox WHERE " + freshEntries + " LIMIT 1")
      .step()
      .value_or(false);
}

std::string Outbox::receiptOf(Kind kind, const Id& id) const {
  const std::vector<OutboxEntry> entries = ofRecord(kind, id);
  bool waiting = false;
  for (const OutboxEntry& entry : entries) {
    if (entry.state == OutboxState::needsAttention)
      return "needs_attention";
    waiting = waiting || entry.state == OutboxState::fresh || entry.state == OutboxState::frozen;
  }
  if (waiting)
    return "on_phone";
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (entry->verdict == "applied")
      return "accepted";
    if (entry->verdict == "deferred")
      return "in_office";
    if (entry->verdict == "merged" || entry->verdict.starts_with("conflict"))
      return "merged";
  }
  const auto row = m_store.readRow(kind, id);
  // A restored office does not hold what it has not taken again, whatever it once said of it.
  return row && (row->rev == 0 || LostRows::wasLost(m_store, row->rev)) ? "on_phone" : "in_office";
}

Status Outbox::forgetCovered(std::uint64_t durableRev, Instant now) {
  Database& database = m_store.database();
  Transaction transaction(database);
  LEADHAND_TRY(transaction.status());
  LEADHAND_TRY(setNumberInMeta(m_store, metaKey::hlc, m_store.nextHlc().value));
  // Only whole groups: half a group would be another group under the same number.
  const std::string forgettable = " FROM outbox WHERE state = 3 AND (result_rev <= ?1 OR "
                                  "iif(arrived_at > 0, arrived_at, written_at) < ?2) AND "
                                  "grp NOT IN (SELECT grp FROM outbox WHERE state <> 3)";
  const std::uint64_t covered = planted(Bug::ackedForgotten) ? INT64_MAX : durableRev;
  for (const std::string& statement : {keepArrivals + forgettable + arrivalsOfWork, "DELETE" + forgettable}) {
    Statement sweep = database.prepare(statement);
    sweep.bind(1, static_cast<std::int64_t>(covered)).bind(2, now.ms - keptMs);
    LEADHAND_TRY(sweep.run());
  }
  return transaction.commit();
}

} // namespace leadhand
