#include "sync/device/BlobRunner.h"

#include "core/photo/Picture.h"
#include "core/store/StrayBlobs.h"
#include "sync/device/EngineInside.h" // codeNamed

#include <algorithm>
#include <map>

namespace leadhand::sync {
namespace {

constexpr std::string_view blobPath = "/v1/blobs/";
constexpr const char* brought = "in"; ///< whose pieces a download's are
constexpr int thumbsToldAtOnce = 8;   ///< a screen that shows many is not read anew for each
constexpr std::int64_t thumbBytesTaken = 4 * thumbBytesMost; ///< a later version's may be larger

bool isOwnTrouble(const Error& why) {
  return why.code == ErrorCode::storeFull || why.code == ErrorCode::storeFailed ||
         why.code == ErrorCode::folderReadOnly;
}

bool comesBack(int status) {
  return status == 0 || status == 429 || status >= 500;
}

/// A page that asks to sign in, or a clock that the next sync puts right: neither says anything of the photo,
/// and a photo is not given up for it until the next start.
bool saysNothing(const BlobAnswer& answer) {
  if (answer.refusal.empty())
    return answer.offset < 0 && !answer.complete;
  return answer.refusal == errorName(ErrorCode::clockRefused) ||
         answer.refusal == errorName(ErrorCode::signatureRefused);
}

Error errorOf(const BlobAnswer& answer) {
  if (answer.status == 0)
    return Error{answer.code, {}, {}};
  if (comesBack(answer.status) && answer.refusal.empty())
    return Error{ErrorCode::noContact, "HTTP " + std::to_string(answer.status), {}};
  if (answer.refusal == errorName(ErrorCode::fileUnreadable))
    return Error{ErrorCode::fileUnreadable, "the office's copy of this photo",
                 "the office can't read this photo; ask the office to restore it, your own work is kept"};
  if (comesBack(answer.status)) // the office's own trouble, and not this device's
    return Error{ErrorCode::noContact,
                 answer.refusal == errorName(ErrorCode::storeFull) ? "the office's storage is full"
                                                                   : "the office: " + answer.refusal,
                 {}};
  return Error{answer.refusal.empty() ? ErrorCode::notOurServer
                                      : codeNamed(answer.refusal, ErrorCode::badReply),
               {},
               {}};
}

} // namespace

BlobRunner::BlobRunner(DeviceStore& store, FileBlobStore& blobs, KeyStore& keys, BlobRunnerLimits limits)
    : m_store(store), m_blobs(blobs), m_keys(keys), m_limits(limits), m_ledger(store),
      m_backoff(limits.retryFirstMs, limits.retryMostMs) {
  sweep(); // what a process that died had marked and not deleted
  (void)StrayBlobs(m_store, m_blobs, m_limits.strayRestMs).sweep();
}

std::vector<BlobEffect> BlobRunner::step(const BlobEvent& event) {
  if (const auto* wake = std::get_if<blobEvent::Due>(&event))
    due(wake->reach);
  else if (const auto* reply = std::get_if<blobEvent::Answered>(&event))
    answered(reply->answer);
  else if (m_state == State::waiting)
    due(m_facts.reach);
  return std::exchange(m_effects, {});
}

void BlobRunner::due(Reach reach) {
  m_facts.reach = reach;
  m_areThumbsStale = true;
  if (m_state == State::asking)
    return;
  sweep();
  goOn();
}

void BlobRunner::goOn() {
  m_facts.freeOnly = m_store.meta("photos_free_only").value_or(std::string()) == "1";
  for (;;) {
    m_facts.toSend = m_ledger.toSend();
    m_facts.wanted = m_ledger.wanted();
    takeUpThumbs();
    m_task = nextBlob(m_facts);
    m_barren = 0;
    m_lastOffset = -1;
    if (m_task.way == BlobTask::Way::none)
      return rest();
    const std::string& hash = m_task.item.hash;
    const bool isHere = m_blobs.has(hash);
    if (m_task.way == BlobTask::Way::up && isHere)
      return ask("HEAD", {}, {});
    if (m_task.way == BlobTask::Way::down && !isHere)
      return fetchPiece();
    // Wanted and here after all, or to be sent and lost: neither needs the office.
    if (m_task.way == BlobTask::Way::down)
      (void)m_ledger.fetched(hash, m_task.item.size);
    m_facts.tried.insert({hash, m_task.item.mark});
  }
}

void BlobRunner::takeUpThumbs() {
  if (std::exchange(m_areThumbsStale, false))
    m_facts.thumbs = m_ledger.thumbsToFetch();
  std::vector<BlobLedger::Item>& thumbs = m_facts.thumbs;
  if (m_thumbBytes > m_limits.cacheBytes / 2)
    thumbs.clear();
  while (!thumbs.empty() && (m_facts.tried.contains({thumbs.back().hash, thumbs.back().mark}) ||
                             m_blobs.has(thumbs.back().hash)))
    thumbs.pop_back();
}

void BlobRunner::rest() {
  m_state = State::resting;
  m_backoff.reset();
  tellOfThumbs();
  m_effects.emplace_back(blobEffect::Rested{});
}

void BlobRunner::ask(const std::string& method, Headers headers, std::string body) {
  effect::Send send{method, std::string(blobPath) + m_task.item.hash, std::move(body), {}, 0};
  auto signedOnes = signedHeaders(m_store, m_keys, send.method, send.path, send.body);
  if (!signedOnes) {
    m_error = signedOnes.error();
    return rest();
  }
  send.headers = std::move(*signedOnes);
  send.headers.insert(send.headers.end(), headers.begin(), headers.end());
  m_state = State::asking;
  m_effects.emplace_back(std::move(send));
}

void BlobRunner::sendPiece(std::int64_t from) {
  if (from <= m_lastOffset && ++m_barren >= m_limits.barrenMost)
    return leaveTask(Error{ErrorCode::badReply, "no progress", {}});
  m_lastOffset = from;
  const std::string& hash = m_task.item.hash;
  const auto total = m_blobs.sizeOf(hash);
  const auto piece = total && from < *total ? m_blobs.read(hash, from, m_limits.pieceBytes)
                                            : Result<std::string>(std::string());
  if (!total || !piece)
    return leaveTask(total ? piece.error() : total.error());
  if (!m_task.item.isThumb)
    m_bytesSent += piece->size();
  ask("PATCH",
      {{"Upload-Offset", std::to_string(from)},
       {"Upload-Length", std::to_string(*total)},
       {"Content-Type", "application/octet-stream"}},
      *piece);
}

void BlobRunner::fetchPiece() {
  const std::int64_t held = m_blobs.heldOf(m_task.item.hash, brought);
  if (held <= m_lastOffset && ++m_barren >= m_limits.barrenMost)
    return leaveTask(Error{ErrorCode::badReply, "no progress", {}});
  m_lastOffset = held;
  ask("GET", {{"Range", "bytes=" + std::to_string(held) + "-"}}, {});
}

void BlobRunner::answered(const BlobAnswer& answer) {
  if (m_state != State::asking)
    return;
  if (comesBack(answer.status) || saysNothing(answer))
    return retryLater(errorOf(answer), answer.retryAfterMs);
  m_backoff.reset();
  if (m_task.way == BlobTask::Way::up)
    uploadAnswered(answer);
  else
    downloadAnswered(answer);
}

void BlobRunner::uploadAnswered(const BlobAnswer& answer) {
  const std::string& hash = m_task.item.hash;
  const bool asked = m_lastOffset < 0;
  if ((answer.status == 200 || answer.status == 204) && answer.complete) {
    ++(m_task.item.isThumb ? m_thumbsSent : m_sent);
    if (!m_task.item.isThumb)
      m_facts.thumbsInARow = 0;
    (void)m_ledger.delivered(hash);
    return leaveTask(std::nullopt);
  }
  // Who can't see a row of this photo any more is told nothing of it, and brings all of it.
  if (asked && answer.status == 404 && answer.refusal == errorName(ErrorCode::unknownRecord))
    return sendPiece(0);
  if ((answer.status == 200 || answer.status == 204 || answer.status == 409) && answer.offset >= 0 &&
      answer.offset % FileBlobStore::grain == 0)
    return sendPiece(answer.offset);
  leaveTask(errorOf(answer));
}

void BlobRunner::downloadAnswered(const BlobAnswer& answer) {
  const BlobLedger::Item item = m_task.item;
  if (answer.status != 206 || answer.length <= 0) {
    m_blobs.forget(item.hash, brought);
    return leaveTask(errorOf(answer));
  }
  if (item.isThumb && answer.length > thumbBytesTaken)
    return leaveTask(Error{ErrorCode::photoTooLarge, "thumbnail", {}});
  const auto added = m_blobs.add({item.hash, brought, answer.offset, answer.length}, answer.body);
  if (!added) {
    // Bytes that were cut or changed on their way: asked for again from what is held.
    if (isOwnTrouble(added.error()))
      return leaveTask(added.error());
    if (!item.isThumb)
      m_error = added.error();
    return fetchPiece();
  }
  if (!*added)
    return fetchPiece();
  came(item, answer.length);
  leaveTask(std::nullopt);
}

void BlobRunner::came(const BlobLedger::Item& item, std::int64_t size) {
  (void)m_ledger.fetched(item.hash, size);
  m_heldBytes += size;
  m_bytesSinceSweep += size;
  if (!item.isThumb) {
    ++m_fetched;
    m_effects.emplace_back(blobEffect::Came{item.hash});
    return;
  }
  ++m_thumbsFetched;
  ++m_facts.thumbsInARow;
  m_thumbBytes += size;
  m_untoldThumb = item.hash;
  if (++m_untoldThumbs >= thumbsToldAtOnce)
    tellOfThumbs();
}

void BlobRunner::tellOfThumbs() {
  if (std::exchange(m_untoldThumbs, 0) > 0)
    m_effects.emplace_back(blobEffect::Came{m_untoldThumb});
}

void BlobRunner::leaveTask(std::optional<Error> why) {
  const BlobLedger::Item& item = m_task.item;
  const bool isThumbDown = item.isThumb && m_task.way == BlobTask::Way::down;
  // What became of a thumbnail stands in the ledger: that it is here, or for how long it is given up. So one
  // whose row comes again, or whose day is over, is asked for.
  const bool isNoted = isThumbDown && (!why || (!isOwnTrouble(*why) && m_ledger.giveUpThumb(item.hash)));
  if (!isNoted)
    m_facts.tried.insert({item.hash, item.mark});
  else if (!m_facts.thumbs.empty()) // it was the next of them
    m_facts.thumbs.pop_back();
  if (!item.isThumb)
    m_error = std::move(why);
  dropLeft();
  if (m_heldBytes > m_limits.cacheBytes && m_bytesSinceSweep > m_limits.cacheBytes / 64)
    sweep();
  goOn();
}

void BlobRunner::retryLater(Error why, std::int64_t atLeastMs) {
  tellOfThumbs();
  m_error = std::move(why);
  m_state = State::waiting;
  m_effects.emplace_back(effect::SetTimer{std::max(m_backoff.next(m_store.random()), atLeastMs)});
}

void BlobRunner::dropLeft() {
  (void)m_ledger.settleUncovered();
  for (const std::string& hash : m_ledger.leaving())
    if (m_blobs.remove(hash)) {
      (void)m_ledger.forget(hash);
      std::erase_if(m_facts.tried,
                    [&](const auto& tried) { return tried.first == hash; }); // it may come back
    }
}

void BlobRunner::sweep() {
  dropLeft();
  std::vector<BlobLedger::Kept> here = m_ledger.kept();
  // What a row says of a size is its maker's word; the file's own is what makes a folder full.
  std::erase_if(here, [this](BlobLedger::Kept& blob) {
    const auto size = m_blobs.sizeOf(blob.hash);
    blob.size = size.value_or(0);
    return !size;
  });
  std::map<std::string, const BlobLedger::Kept*> byName;
  m_heldBytes = m_thumbBytes = m_bytesSinceSweep = 0;
  for (const BlobLedger::Kept& blob : here) {
    byName[blob.hash] = &blob;
    m_heldBytes += blob.size;
    m_thumbBytes += blob.isThumb ? blob.size : 0;
  }
  for (const std::string& hash : blobsOverLimit(here, m_limits.cacheBytes)) {
    if (!m_blobs.remove(hash))
      continue;
    const BlobLedger::Kept& gone = *byName.at(hash);
    (void)(gone.isThumb ? m_ledger.spareThumb(hash) : m_ledger.forget(hash));
    m_heldBytes -= gone.size;
    m_thumbBytes -= gone.isThumb ? gone.size : 0;
  }
}

} // namespace leadhand::sync
