#include "core/store/LostRows.h"

#include "core/base/PlantedBugs.h"
#include "core/schema/Schema.h"
#include "core/store/DeviceInside.h"
#include "core/store/Masks.h"
#include "core/store/RowIo.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace leadhand {
namespace {

/// Of restores before the newest one: "AFTER BEFORE AFTER BEFORE", as long as rows of those times stand here.
constexpr std::string_view earlierKey = "lost_earlier";
/// Where the newest lost time ends: the first revision of the epoch that began with it.
constexpr std::string_view endKey = "lost_end";

/// The newest entry of the outbox when the newest of them began: what it masks is judged by then.
constexpr std::string_view judgedKey = "lost_judged";

/// Before the revision of a row that no longer stands here as the office had it: replaced before it was
/// offered, or under own edits. KIND ID SCOPE and its fields.
constexpr std::string_view keptKey = "lost_row ";
constexpr std::string_view keptEnd = "lost_row!";
constexpr std::size_t headBytes = 2 + 2 * 16;

std::string packed(const Row& row) {
  const auto kind = static_cast<std::uint16_t>(row.kind);
  std::string bytes{static_cast<char>(kind & 0xFFU), static_cast<char>(kind >> 8U)};
  bytes += row.id.raw();
  bytes += row.scope.raw();
  return bytes + encodeFields(row.fields());
}

std::optional<Row> unpacked(std::string_view bytes, std::uint64_t rev) {
  if (bytes.size() < headBytes)
    return std::nullopt;
  const auto kind = static_cast<Kind>(static_cast<unsigned char>(bytes[0]) |
                                      static_cast<unsigned>(static_cast<unsigned char>(bytes[1])) << 8U);
  const auto fields = decodeFields(bytes.substr(headBytes));
  if (!findKind(kind) || !fields)
    return std::nullopt;
  Row row(kind, Id::fromBytes(bytes.substr(2, 16)).value_or(Id{}));
  row.scope = Id::fromBytes(bytes.substr(18, 16)).value_or(Id{});
  row.rev = rev;
  for (const FieldValue& field : *fields)
    row.set(field.field, field.value);
  return row;
}

struct LostTime {
  std::uint64_t after = 0;
  std::uint64_t before = 0;
};

std::vector<LostTime> earlierOf(const DeviceStore& store) {
  std::vector<LostTime> times;
  std::istringstream words(store.meta(earlierKey).value_or(std::string()));
  for (LostTime time; words >> time.after >> time.before;)
    times.push_back(time);
  return times;
}

std::vector<LostTime> timesOf(const DeviceStore& store) {
  std::vector<LostTime> times = earlierOf(store);
  if (store.meta(metaKey::restoreRev))
    times.push_back({numberInMeta(store, metaKey::restoreRev), numberInMeta(store, metaKey::epoch) << 40U});
  return times;
}

bool anyRowOf(Database& database, const LostTime& time) {
  return std::any_of(allKinds().begin(), allKinds().end(), [&](const KindInfo* kind) {
    Statement query =
        database.prepare("SELECT 1 FROM " + std::string(kind->name) + " WHERE rev > ?1 AND rev < ?2 LIMIT 1");
    query.bind(1, static_cast<std::int64_t>(time.after)).bind(2, static_cast<std::int64_t>(time.before));
    return query.step().value_or(false);
  });
}

/// What waits under a mask was the office's value in a time that it has lost: a refusal must not bring it up.
Status forgetShadows(DeviceStore& store, std::uint64_t restoreRev) {
  Database& database = store.database();
  for (StoredEntry& stored : entriesWhere(database, "WHERE state = 1 AND shadow IS NOT NULL", {})) {
    const auto row =
        findKind(stored.entry.kind) ? store.readRow(stored.entry.kind, stored.entry.id) : std::nullopt;
    if (!row || row->rev <= restoreRev)
      continue;
    stored.shadow.clear();
    LEADHAND_TRY(rewriteEntry(database, stored));
  }
  return {};
}

bool isLeaving(Database& database, const Row& row) {
  Statement any = database.prepare("SELECT 1 FROM leaving WHERE kind = ?1 AND id = ?2");
  return any.bind(1, static_cast<std::int64_t>(row.kind)).bindBlob(2, row.id.raw()).step().value_or(false);
}

std::string keyOf(std::uint64_t rev) {
  return std::string(keptKey) + std::to_string(rev);
}

/// The row without what entries after that one mask in it.
Row heard(DeviceStore& store, const Row& row, std::uint64_t after) {
  std::vector<StoredEntry> live = liveEntriesOf(store.database(), row.kind, row.id);
  std::erase_if(live, [after](const StoredEntry& stored) {
    return stored.entry.n <= static_cast<std::int64_t>(after);
  });
  return live.empty() ? row : masks::lift(live, row).value_or(row);
}

} // namespace

std::uint64_t LostRows::end() const {
  return numberInMeta(m_store, metaKey::epoch) << 40U;
}

Status LostRows::begin(std::uint64_t restoreRev) {
  if (planted(Bug::lostRowsTaken))
    return {};
  // An earlier salvage that is not done yet goes on from where it stands.
  std::uint64_t from =
      isDue() ? std::min(restoreRev, numberInMeta(m_store, metaKey::salvagedTo)) : restoreRev;
  // What the office was offered after an earlier restore, and had not taken, it may have forgotten with this
  // one: it is offered again.
  std::vector<LostTime> earlier = earlierOf(m_store);
  if (const std::uint64_t before = numberInMeta(m_store, endKey))
    earlier.push_back({numberInMeta(m_store, metaKey::restoreRev), before});
  std::ostringstream kept;
  for (const LostTime& time : earlier)
    if (time.after < restoreRev && anyRowOf(m_store.database(), time)) {
      kept << time.after << ' ' << time.before << ' ';
      from = std::min(from, time.after);
    }
  LEADHAND_TRY(m_store.setMeta(earlierKey, kept.str()));
  LEADHAND_TRY(setNumberInMeta(m_store, endKey, end()));
  LEADHAND_TRY(setNumberInMeta(m_store, metaKey::restoreRev, restoreRev));
  LEADHAND_TRY(forgetShadows(m_store, restoreRev));
  return setNumberInMeta(m_store, metaKey::salvagedTo, from);
}

bool LostRows::isDue() const {
  return m_store.meta(metaKey::salvagedTo) && numberInMeta(m_store, metaKey::salvagedTo) < end();
}

bool LostRows::holds(std::uint64_t rev) const {
  return isDue() && rev > numberInMeta(m_store, metaKey::salvagedTo) && isOfLostTime(rev);
}

bool LostRows::isOfLostTime(std::uint64_t rev) const {
  return wasLost(m_store, rev);
}

bool LostRows::wasLost(const DeviceStore& store, std::uint64_t rev) {
  const std::vector<LostTime> times = timesOf(store);
  return std::any_of(times.begin(), times.end(),
                     [rev](const LostTime& time) { return rev > time.after && rev < time.before; });
}

Status LostRows::keepHeard(std::uint64_t restoreRev) {
  Database& database = m_store.database();
  std::vector<std::pair<Kind, Id>> edited;
  Statement query = database.prepare("SELECT DISTINCT kind, id FROM outbox WHERE state IN (0, 1, 2)");
  while (query.step().value_or(false))
    edited.emplace_back(static_cast<Kind>(query.integer(0)), query.id(1));
  for (const auto& [kind, id] : edited) {
    const auto row = findKind(kind) ? m_store.readRow(kind, id) : std::nullopt;
    // What goes out again since an earlier restore only looks as if it had no answer.
    const bool isEarlier = row && isOfLostTime(row->rev);
    if (!row || (row->rev <= restoreRev && !isEarlier) || m_store.meta(keyOf(row->rev)))
      continue;
    const Row had = heard(m_store, *row, isEarlier ? numberInMeta(m_store, judgedKey) : 0);
    if (had.fields() != row->fields())
      LEADHAND_TRY(m_store.setMeta(keyOf(row->rev), packed(had)));
  }
  LEADHAND_ASSIGN(const std::int64_t next, nextEntryNumber(database));
  return setNumberInMeta(m_store, judgedKey, static_cast<std::uint64_t>(next - 1));
}

Row LostRows::told(const Row& row) const {
  const auto kept = m_store.meta(keyOf(row.rev));
  auto had = kept ? unpacked(*kept, row.rev) : std::nullopt;
  return had && had->id == row.id ? *had : heard(m_store, row, numberInMeta(m_store, judgedKey));
}

Status LostRows::keep(const Row& before) {
  return m_store.setMeta(keyOf(before.rev), packed(told(before)));
}

std::vector<Row> LostRows::kept() const {
  std::vector<Row> rows;
  Statement query = m_store.database().prepare("SELECT k, v FROM meta WHERE k >= ?1 AND k < ?2");
  query.bind(1, keptKey).bind(2, keptEnd);
  while (query.step().value_or(false)) {
    const std::uint64_t rev = std::stoull("0" + query.text(0).substr(keptKey.size()));
    if (auto row = unpacked(query.blob(1), rev))
      rows.push_back(std::move(*row));
  }
  return rows;
}

/// One that still stands here under own edits may have to be offered again after the next restore. Of what is
/// to leave this device only the person's own words stay.
Status LostRows::forget(std::uint64_t upTo) {
  for (const Row& row : kept()) {
    const auto present = row.rev <= upTo ? m_store.readRow(row.kind, row.id) : std::optional<Row>(row);
    if (!present || present->rev != row.rev || (row.rev <= upTo && isLeaving(m_store.database(), row)))
      LEADHAND_TRY(forgetOne(row.rev));
  }
  return {};
}

Status LostRows::forgetOne(std::uint64_t rev) {
  return m_store.database().prepare("DELETE FROM meta WHERE k = ?1").bind(1, keyOf(rev)).run();
}

std::string LostRows::condition(const DeviceStore& store) {
  std::string where = "0";
  for (const LostTime& time : timesOf(store))
    where += " OR (rev > " + std::to_string(time.after) + " AND rev < " + std::to_string(time.before) + ")";
  return where;
}

std::vector<Row> LostRows::next(std::size_t most) const {
  std::vector<Row> rows;
  if (!isDue())
    return rows;
  const std::string where = condition(m_store);
  for (const KindInfo* kind : allKinds()) {
    Statement query = m_store.database().prepare("SELECT " + sqlOf(*kind, Side::device).columns + " FROM " +
                                                 std::string(kind->name) + " WHERE rev > ?1 AND (" + where +
                                                 ") ORDER BY rev LIMIT ?2");
    query.bind(1, static_cast<std::int64_t>(numberInMeta(m_store, metaKey::salvagedTo)));
    query.bind(2, static_cast<std::int64_t>(most));
    while (query.step().value_or(false))
      rows.push_back(told(rowAt(query, *kind, Side::device)));
  }
  std::set<std::uint64_t> standing;
  for (const Row& row : rows)
    standing.insert(row.rev);
  for (Row& row : kept())
    if (row.rev > numberInMeta(m_store, metaKey::salvagedTo) && !standing.contains(row.rev))
      rows.push_back(std::move(row));
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.rev < b.rev; });
  rows.resize(std::min(rows.size(), most));
  return rows;
}

Status LostRows::offered(std::uint64_t upTo) {
  LEADHAND_TRY(forget(upTo));
  return setNumberInMeta(m_store, metaKey::salvagedTo,
                         std::max(upTo, numberInMeta(m_store, metaKey::salvagedTo)));
}

Status LostRows::finish() {
  LEADHAND_TRY(forget(end()));
  return setNumberInMeta(m_store, metaKey::salvagedTo, end());
}

} // namespace leadhand
