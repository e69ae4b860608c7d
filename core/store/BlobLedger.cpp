#include "core/store/BlobLedger.h"

#include "core/base/PlantedBugs.h"
#include "core/store/DeviceInside.h"
#include "core/store/LostRows.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace leadhand {
namespace {

enum State : int {
  known = 0,
  isWanted = 1,
  isFetched = 2,
  isOwed = 3,
  isLeaving = 4,
  isGivenUp = 5,
  isSpared = 6,
  isThumbOwed = 7,
  // 8: StrayBlobs
  isUncovered = 9 ///< the office holds it, and `sent` is its receipt's revision: no backup covers that yet
};

constexpr std::int64_t hourMs = 3600LL * 1000;
constexpr std::int64_t dayMs = 24 * hourMs;

// Every row but that of a refused insert has a revision once the office holds it.
constexpr std::string_view ownUnsent =
    "SELECT hash, size, max(rev), max(mime LIKE 'audio/%') FROM photo WHERE received_at IS NULL AND "
    "author = ?1 AND rev > 0 AND deleted IS NOT 1 GROUP BY hash ORDER BY min(taken_at)";
constexpr std::string_view ownThumbsUnsent =
    "SELECT thumb, 0, max(rev), 0 FROM photo WHERE thumb_received_at IS NULL AND thumb IS NOT NULL AND "
    "author = ?1 AND rev > 0 AND deleted IS NOT 1 GROUP BY thumb ORDER BY min(taken_at)";
constexpr std::string_view thumbsLacking =
    "SELECT p.thumb, 0, max(p.rev), 0 FROM photo p LEFT JOIN blob_local b ON b.hash = p.thumb "
    "WHERE p.thumb IS NOT NULL AND p.thumb_received_at IS NOT NULL AND p.deleted IS NOT 1 AND (b.state IS "
    "NULL "
    "OR b.state IN (0, 4, 9) OR (b.state = 5 AND b.last_used < ?1)) GROUP BY p.thumb ORDER BY "
    "max(p.taken_at)";
constexpr std::string_view ownUnreceived =
    "SELECT count(DISTINCT hash) FROM photo WHERE received_at IS NULL AND author = ?1 AND deleted IS NOT 1";
constexpr std::string_view ownUnreceivedVoices =
    "SELECT count(DISTINCT hash) FROM photo WHERE received_at IS NULL AND author = ?1 AND deleted IS NOT 1 "
    "AND mime LIKE 'audio/%'";
constexpr std::string_view ownUnreceivedBytes =
    "SELECT total(size) FROM (SELECT max(size) AS size FROM photo WHERE received_at IS NULL AND author = ?1 "
    "AND deleted IS NOT 1 GROUP BY hash)";
constexpr std::string_view inState = "SELECT hash, size, last_used, 0 FROM blob_local WHERE state = ?1";
constexpr std::string_view namedOnce =
    "SELECT 1 FROM photo WHERE (hash = ?1 OR thumb = ?1) AND deleted IS NOT 1 LIMIT 1";
/// LOST: a condition for receipts of a time that the office has lost.
std::string allNamed(const std::string& lost) {
  return "WITH named(hash, size, sure, small) AS (SELECT hash, size, received_at IS NOT NULL AND rev <= ?1 "
         "AND NOT (" +
         lost +
         "), 0 FROM photo WHERE hash IS NOT NULL UNION ALL SELECT thumb, 0, thumb_received_at IS NOT NULL "
         "AND rev <= ?1 AND NOT (" +
         lost +
         "), 1 FROM photo WHERE thumb IS NOT NULL) SELECT n.hash, max(n.size), max(n.sure), "
         "ifnull(max(b.state), 0), ifnull(max(b.last_used), 0), min(n.small) FROM named n LEFT JOIN "
         "blob_local b ON b.hash = n.hash GROUP BY n.hash";
}

std::vector<BlobLedger::Item> itemsOf(Statement query, bool areThumbs = false) {
  std::vector<BlobLedger::Item> items;
  for (auto more = query.step(); more && *more; more = query.step())
    items.push_back({query.text(0), query.integer(1), static_cast<std::uint64_t>(query.integer(2)), areThumbs,
                     query.integer(3) != 0});
  return items;
}

std::vector<BlobLedger::Item> itemsIn(DeviceStore& store, State state) {
  Statement query = store.database().prepare(inState);
  query.bind(1, static_cast<std::int64_t>(state));
  return itemsOf(std::move(query), state == isThumbOwed);
}

/// The rows of a query about one's own photos.
std::vector<BlobLedger::Item> ownItems(DeviceStore& store, std::string_view sql, bool areThumbs) {
  Statement query = store.database().prepare(sql);
  query.bind(1, store.actor().person);
  return itemsOf(std::move(query), areThumbs);
}

Status put(DeviceStore& store, const std::string& hash, std::int64_t size, int state,
           std::uint64_t receipt = 0) {
  Statement statement = store.database().prepare(
      "INSERT INTO blob_local(hash, size, state, last_used, sent) VALUES(?1, ?2, ?3, ?4, ?5) ON "
      "CONFLICT(hash) DO UPDATE SET size = ?2, state = ?3, last_used = ?4, sent = ?5");
  statement.bind(5, static_cast<std::int64_t>(receipt));
  return statement.bind(1, hash)
      .bind(2, size)
      .bind(3, static_cast<std::int64_t>(state))
      .bind(4, store.clock().now().ms)
      .run();
}

int stateOf(DeviceStore& store, const std::string& hash) {
  Statement query = store.database().prepare("SELECT state FROM blob_local WHERE hash = ?1");
  query.bind(1, hash);
  const auto found = query.step();
  return found && *found ? static_cast<int>(query.integer(0)) : known;
}

bool isNamed(DeviceStore& store, const std::string& hash) {
  Statement query = store.database().prepare(namedOnce);
  query.bind(1, hash);
  const auto found = query.step();
  return found && *found;
}

} // namespace

std::vector<BlobLedger::Item> BlobLedger::toSend() const {
  std::vector<Item> items;
  for (const std::vector<Item>& some :
       {ownItems(m_store, ownThumbsUnsent, true), itemsIn(m_store, isThumbOwed),
        ownItems(m_store, ownUnsent, false), itemsIn(m_store, isOwed)})
    items.insert(items.end(), some.begin(), some.end());
  return items;
}

std::vector<BlobLedger::Item> BlobLedger::thumbsToFetch() const {
  Statement query = m_store.database().prepare(thumbsLacking);
  query.bind(1, m_store.clock().now().ms - dayMs);
  return itemsOf(std::move(query), true);
}

std::vector<BlobLedger::Item> BlobLedger::wanted() const {
  return itemsIn(m_store, isWanted);
}

std::int64_t BlobLedger::waiting() const {
  Statement query = m_store.database().prepare(ownUnreceived);
  query.bind(1, m_store.actor().person);
  const auto found = query.step();
  const std::int64_t named = found && *found ? query.integer(0) : 0;
  return named + static_cast<std::int64_t>(itemsIn(m_store, isOwed).size());
}

std::int64_t BlobLedger::waitingVoices() const {
  Statement query = m_store.database().prepare(ownUnreceivedVoices);
  query.bind(1, m_store.actor().person);
  const auto found = query.step();
  return found && *found ? query.integer(0) : 0;
}

std::int64_t BlobLedger::waitingBytes() const {
  Statement query = m_store.database().prepare(ownUnreceivedBytes);
  query.bind(1, m_store.actor().person);
  const auto found = query.step();
  std::int64_t bytes = found && *found ? query.integer(0) : 0;
  for (const Item& item : itemsIn(m_store, isOwed))
    bytes += item.size;
  return bytes;
}

Status BlobLedger::setState(const std::string& hash, std::int64_t size, int state) {
  return put(m_store, hash, size, state);
}

Status BlobLedger::want(const std::string& hash, std::int64_t size) {
  return setState(hash, size, isWanted);
}

Status BlobLedger::fetched(const std::string& hash, std::int64_t size) {
  return setState(hash, size, isFetched);
}

Status BlobLedger::used(const std::string& hash) {
  Statement statement = m_store.database().prepare(
      "INSERT INTO blob_local(hash, size, last_used) VALUES(?1, 0, ?2) ON CONFLICT(hash) DO UPDATE SET "
      "last_used = ?2");
  return statement.bind(1, hash).bind(2, m_store.clock().now().ms).run();
}

Status BlobLedger::delivered(const std::string& hash) {
  const int state = stateOf(m_store, hash);
  return state == isOwed || state == isThumbOwed ? setState(hash, 0, isUncovered) : Status{};
}

Status BlobLedger::forget(const std::string& hash) {
  Statement statement = m_store.database().prepare("DELETE FROM blob_local WHERE hash = ?1");
  return statement.bind(1, hash).run();
}

Status BlobLedger::giveUpThumb(const std::string& hash) {
  return setState(hash, 0, isGivenUp);
}

Status BlobLedger::spareThumb(const std::string& hash) {
  return setState(hash, 0, isSpared);
}

bool BlobLedger::isThumbOut(const std::string& hash) const {
  const int state = stateOf(m_store, hash);
  return state == isGivenUp || state == isSpared;
}

std::vector<std::string> BlobLedger::leaving() const {
  std::vector<std::string> hashes;
  for (const Item& item : itemsIn(m_store, isLeaving))
    if (!isNamed(m_store, item.hash)) // else another row came meanwhile
      hashes.push_back(item.hash);
  return hashes;
}

std::vector<BlobLedger::Item> BlobLedger::uncovered() const {
  return itemsIn(m_store, isUncovered);
}

Status BlobLedger::settleUncovered() {
  struct Uncovered {
    Item item;
    std::uint64_t receipt;
    std::int64_t since;
  };
  std::vector<Uncovered> all;
  {
    Statement query =
        m_store.database().prepare("SELECT hash, size, sent, last_used FROM blob_local WHERE state = ?1");
    query.bind(1, static_cast<std::int64_t>(isUncovered));
    for (auto more = query.step(); more && *more; more = query.step())
      all.push_back({{query.text(0), query.integer(1)},
                     static_cast<std::uint64_t>(query.integer(2)),
                     query.integer(3)});
  }
  const std::uint64_t durable = numberInMeta(m_store, "durable_rev");
  const auto contact = static_cast<std::int64_t>(numberInMeta(m_store, "last_contact"));
  for (const auto& [item, receipt, since] : all) {
    // Its row left before the receipt came: whatever is heard well after the bytes were taken is above it.
    const std::uint64_t rev =
        receipt != 0 ? receipt : (contact > since + hourMs ? numberInMeta(m_store, metaKey::cursor) : 0);
    if (rev == 0)
      continue;
    if (LostRows::wasLost(m_store, rev))
      LEADHAND_TRY(setState(item.hash, item.size, isOwed)); // it asks, and sends what is not there
    else if (rev <= durable)
      LEADHAND_TRY(setState(item.hash, item.size, isLeaving));
    else if (rev != receipt)
      LEADHAND_TRY(put(m_store, item.hash, item.size, isUncovered, rev));
  }
  return {};
}

Status BlobLedger::rowLeft(DeviceStore& store, const Row& row) {
  const Photo photo = fromRow<Photo>(row);
  const bool isOurs = photo.author == store.actor().person;
  const bool isCovered = row.rev <= numberInMeta(store, "durable_rev");
  const bool isLost = LostRows::wasLost(store, row.rev);
  const auto stateAfter = [&](Instant receipt, State owed) {
    if (!isOurs)
      return isLeaving;
    return !receipt || isLost ? owed : isCovered ? isLeaving : isUncovered;
  };
  if (!photo.thumb.empty() && !isNamed(store, photo.thumb))
    LEADHAND_TRY(put(store, photo.thumb, 0, stateAfter(photo.thumbReceivedAt, isThumbOwed), row.rev));
  if (photo.hash.empty() || isNamed(store, photo.hash))
    return {};
  return put(store, photo.hash, photo.size, stateAfter(photo.receivedAt, isOwed), row.rev);
}

std::vector<BlobLedger::Kept> BlobLedger::kept() const {
  Statement query = m_store.database().prepare(allNamed(LostRows::condition(m_store)));
  query.bind(1, static_cast<std::int64_t>(numberInMeta(m_store, "durable_rev")));
  std::vector<Kept> out;
  for (auto more = query.step(); more && *more; more = query.step())
    out.push_back({query.text(0), query.integer(1), query.integer(4),
                   query.integer(2) != 0 || query.integer(3) == isFetched || planted(Bug::photoDeletedEarly),
                   query.integer(5) != 0});
  return out;
}

std::vector<std::string> blobsOverLimit(std::vector<BlobLedger::Kept> kept, std::int64_t mostBytes) {
  std::int64_t sum = 0;
  for (const BlobLedger::Kept& blob : kept)
    sum += blob.size;
  std::sort(kept.begin(), kept.end(), [](const BlobLedger::Kept& one, const BlobLedger::Kept& other) {
    return std::tie(one.isThumb, one.lastUsed, one.hash) <
           std::tie(other.isThumb, other.lastUsed, other.hash);
  });
  std::vector<std::string> gone;
  for (const BlobLedger::Kept& blob : kept) {
    if (sum <= mostBytes)
      break;
    if (!blob.mayGo)
      continue;
    gone.push_back(blob.hash);
    sum -= blob.size;
  }
  return gone;
}

} // namespace leadhand
