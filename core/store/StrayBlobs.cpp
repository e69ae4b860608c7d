#include "core/store/StrayBlobs.h"

#include "core/schema/Schema.h"
#include "core/store/DeviceInside.h"
#include "core/store/Inbox.h"

#include <algorithm>
#include <vector>

namespace leadhand {
namespace {

/// In blob_local, beside the states of BlobLedger, which knows nothing of it.
constexpr std::int64_t isStray = 8;
/// A start is not held up by many: the next one goes on.
constexpr int lookedAtOnce = 32;

/// Where names of files stand: rows, what is to be sent, what this version can't read, drafts. A file that
/// the ledger knows otherwise is being sent, fetched or deleted by itself.
constexpr std::string_view naming[] = {
    "SELECT 1 FROM photo WHERE hash = ?1 OR thumb = ?1 LIMIT 1",
    "SELECT 1 FROM blob_local WHERE hash = ?1 AND state NOT IN (0, 8) LIMIT 1",
    "SELECT 1 FROM meta WHERE instr(v, CAST(?1 AS BLOB)) > 0 LIMIT 1",
    "SELECT 1 FROM outbox WHERE instr(fields, CAST(?1 AS BLOB)) > 0 OR instr(old, CAST(?1 AS BLOB)) > 0 OR "
    "instr(shadow, CAST(?1 AS BLOB)) > 0 LIMIT 1",
    "SELECT 1 FROM inbox_bad WHERE instr(raw, CAST(?1 AS BLOB)) > 0 LIMIT 1",
};

Result<bool> finds(DeviceStore& store, std::string_view sql, const std::string& hash) {
  Statement query = store.database().prepare(sql);
  query.bind(1, hash);
  return query.step();
}

/// When it was first seen to be a stray; 0: it was not.
Result<std::int64_t> notedAt(DeviceStore& store, const std::string& hash) {
  Statement query =
      store.database().prepare("SELECT last_used FROM blob_local WHERE hash = ?1 AND state = 8");
  query.bind(1, hash);
  LEADHAND_ASSIGN(const bool found, query.step());
  return found ? query.integer(0) : 0;
}

Status note(DeviceStore& store, const std::string& hash) {
  Statement statement = store.database().prepare(
      "INSERT INTO blob_local(hash, size, state, last_used) VALUES(?1, 0, ?2, ?3) ON CONFLICT(hash) DO "
      "UPDATE SET state = ?2, last_used = ?3 WHERE state = 0");
  return statement.bind(1, hash).bind(2, isStray).bind(3, store.clock().now().ms).run();
}

Status unnote(DeviceStore& store, const std::string& hash) {
  Statement statement = store.database().prepare("DELETE FROM blob_local WHERE hash = ?1 AND state = 8");
  return statement.bind(1, hash).run();
}

/// Marks whose file has gone, by a process that died before it could say so.
void forgetGone(DeviceStore& store, FileBlobStore& blobs) {
  std::vector<std::string> gone;
  {
    Statement query = store.database().prepare("SELECT hash FROM blob_local WHERE state = 8");
    for (auto more = query.step(); more && *more; more = query.step())
      if (!blobs.has(query.text(0)))
        gone.push_back(query.text(0));
  }
  for (const std::string& hash : gone)
    (void)unnote(store, hash);
}

} // namespace

Result<bool> StrayBlobs::isNamed(const std::string& hash) const {
  for (const std::string_view sql : naming) {
    LEADHAND_ASSIGN(const bool found, finds(m_store, sql, hash));
    if (found)
      return true;
  }
  // Fields of a newer version may name files too.
  for (const KindInfo* kind : allKinds()) {
    LEADHAND_ASSIGN(const bool found,
                    finds(m_store,
                          "SELECT 1 FROM " + std::string(kind->name) +
                              " WHERE ext IS NOT NULL AND instr(ext, CAST(?1 AS BLOB)) > 0 LIMIT 1",
                          hash));
    if (found)
      return true;
  }
  return false;
}

std::int64_t StrayBlobs::sweep() {
  // Of a database that had to be mended nobody knows what it has lost.
  const bool isMended = !m_store.meta("salvaged").value_or(std::string()).empty();
  if (isMended || !Inbox(m_store).loading().empty())
    return 0;
  forgetGone(m_store, m_blobs);
  const auto contact = static_cast<std::int64_t>(numberInMeta(m_store, "last_contact"));
  const std::int64_t notedBefore = std::min(m_store.clock().now().ms - m_restMs, contact);
  std::int64_t gone = 0;
  int looked = 0;
  for (const std::string& hash : m_blobs.all()) {
    const auto known = finds(m_store, naming[0], hash);
    const auto atWork = finds(m_store, naming[1], hash);
    if (!known || !atWork)
      return gone;
    const auto noted = notedAt(m_store, hash);
    if (!noted)
      return gone;
    const bool isWaiting = *noted > 0 && *noted >= notedBefore;
    if ((*known || *atWork) && *noted > 0)
      (void)unnote(m_store, hash); // it is looked at again with the next start
    if (*known || *atWork || isWaiting)
      continue;
    if (++looked > lookedAtOnce)
      break;
    const auto dropped = drop(hash, notedBefore);
    if (!dropped)
      return gone;
    gone += *dropped ? 1 : 0;
  }
  return gone;
}

Result<bool> StrayBlobs::drop(const std::string& hash, std::int64_t notedBefore) {
  // The file goes within the transaction: whoever names it meanwhile waits, and finds it gone.
  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  LEADHAND_ASSIGN(const bool named, isNamed(hash));
  LEADHAND_ASSIGN(const std::int64_t noted, notedAt(m_store, hash));
  const bool isOld = noted > 0 && noted < notedBefore;
  if (named || isOld)
    LEADHAND_TRY(unnote(m_store, hash));
  else if (noted == 0)
    LEADHAND_TRY(note(m_store, hash));
  if (!named && isOld)
    LEADHAND_TRY(m_blobs.remove(hash));
  LEADHAND_TRY(transaction.commit());
  return !named && isOld;
}

} // namespace leadhand
