// What a device mends of itself, and the audit at its start.
#include "core/store/DeviceInside.h"
#include "core/store/Outbox.h"
#include "core/store/ScopeTally.h"
#include "core/store/SearchTail.h"
#include "core/store/SelfCheck.h"

namespace leadhand {
namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
constexpr std::string_view auditedAt = "audited_at";

/// Photos whose bytes should be here: own ones that the office has not got yet, and those that were fetched,
/// thumbnails too.
constexpr std::string_view heldPhotos =
    "SELECT p.id, p.hash, p.author = ?1 AND p.received_at IS NULL, p.size FROM photo p LEFT JOIN blob_local "
    "b ON "
    "b.hash = p.hash WHERE p.deleted IS NOT 1 AND p.hash IS NOT NULL AND (b.state = 2 OR (p.author = ?1 AND "
    "p.received_at IS NULL)) UNION ALL SELECT p.id, p.thumb, 0, 0 FROM photo p JOIN blob_local b ON b.hash = "
    "p.thumb WHERE p.deleted IS NOT 1 AND b.state = 2 ORDER BY 1";

Status forgetIndex(Database& database) {
  LEADHAND_TRY(database.execute("INSERT INTO search_words(search_words) VALUES('delete-all')"));
  LEADHAND_TRY(database.execute("DELETE FROM search_mark"));
  return database.execute("DELETE FROM search_tail");
}

} // namespace

std::vector<std::string> SelfCheck::photosMissing(FileBlobStore& blobs,
                                                  std::vector<BlobLedger::Item>* copies) const {
  std::vector<std::string> lines;
  Statement query = m_store.database().prepare(heldPhotos);
  query.bind(1, m_store.actor().person);
  for (auto more = query.step(); more && *more; more = query.step()) {
    const std::string hash = query.text(1);
    const bool isOnlyCopy = query.integer(2) != 0;
    const bool isThere = blobs.has(hash);
    if (isThere && blobs.get(hash))
      continue;
    lines.push_back(query.id(0).text() + ": its file is " + (isThere ? "damaged" : "not here") +
                    (isOnlyCopy ? ", and the office has not got it yet" : ""));
    if (copies && !isOnlyCopy)
      copies->push_back({hash, query.integer(3), 0});
  }
  return lines;
}

Result<SelfCheck::Mended> SelfCheck::repair(FileBlobStore* blobs) {
  Mended mended;
  Database& database = m_store.database();
  Transaction transaction(database);
  LEADHAND_TRY(transaction.status());
  Outbox outbox(m_store);
  LEADHAND_ASSIGN(mended.queued, outbox.queueForgotten());
  LEADHAND_ASSIGN(mended.made, outbox.makeForgotten());
  LEADHAND_TRY(tally::recount(database));
  mended.isIndexNew = !searchTail::findings(database).empty();
  if (mended.isIndexNew)
    LEADHAND_TRY(forgetIndex(database));
  std::vector<BlobLedger::Item> copies;
  if (blobs)
    (void)photosMissing(*blobs, &copies);
  BlobLedger ledger(m_store);
  for (const BlobLedger::Item& copy : copies) {
    LEADHAND_TRY(blobs->remove(copy.hash)); // where it is damaged; it comes anew
    LEADHAND_TRY(ledger.want(copy.hash, copy.size));
    ++mended.wanted;
  }
  LEADHAND_TRY(m_store.setMeta(metaKey::checkedAt, "0"));
  LEADHAND_TRY(transaction.commit());
  m_store.notice({});
  return mended;
}

Result<std::int64_t> SelfCheck::auditOnceADay() {
  const std::int64_t now = m_store.clock().now().ms;
  const auto last = static_cast<std::int64_t>(numberInMeta(m_store, auditedAt));
  // A clock that was set back must not put the audit off for years.
  if (now - last < dayMs && now >= last)
    return 0;
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  LEADHAND_ASSIGN(const std::int64_t queued, Outbox(m_store).queueForgotten());
  LEADHAND_TRY(m_store.setMeta(auditedAt, std::to_string(now)));
  LEADHAND_TRY(transaction.commit());
  return queued;
}

} // namespace leadhand
