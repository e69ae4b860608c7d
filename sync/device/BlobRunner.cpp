#include "sync/device/BlobRunner.h"

#include "sync/device/EngineInside.h" // codeNamed

#include <algorithm>

namespace leadhand::sync {
namespace {

constexpr std::string_view blobPath = "/v1/blobs/";
constexpr const char* brought = "in"; ///< whose pieces a download's are

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

void BlobRunner::rest() {
  m_state = State::resting;
  m_backoff.reset();
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
    ++m_sent;
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
  const auto added = m_blobs.add({item.hash, brought, answer.offset, answer.length}, answer.body);
  if (!added) {
    // Bytes that were cut or changed on their way: asked for again from what is held.
    const ErrorCode code = added.error().code;
    if (code == ErrorCode::storeFull || code == ErrorCode::storeFailed || code == ErrorCode::folderReadOnly)
      return leaveTask(added.error());
    m_error = added.error();
    return fetchPiece();
  }
  if (!*added)
    return fetchPiece();
  ++m_fetched;
  (void)m_ledger.fetched(item.hash, answer.length);
  m_effects.emplace_back(blobEffect::Came{item.hash});
  leaveTask(std::nullopt);
}

void BlobRunner::leaveTask(std::optional<Error> why) {
  m_facts.tried.insert({m_task.item.hash, m_task.item.mark});
  m_error = std::move(why);
  sweep();
  goOn();
}

void BlobRunner::retryLater(Error why, std::int64_t atLeastMs) {
  m_error = std::move(why);
  m_state = State::waiting;
  m_effects.emplace_back(effect::SetTimer{std::max(m_backoff.next(m_store.random()), atLeastMs)});
}

void BlobRunner::sweep() {
  for (const std::string& hash : m_ledger.leaving())
    if (m_blobs.remove(hash))
      (void)m_ledger.forget(hash);
  std::vector<BlobLedger::Kept> here = m_ledger.kept();
  std::erase_if(here, [this](const BlobLedger::Kept& blob) { return !m_blobs.has(blob.hash); });
  for (const std::string& hash : blobsOverLimit(std::move(here), m_limits.cacheBytes))
    if (m_blobs.remove(hash))
      (void)m_ledger.forget(hash);
}

} // namespace leadhand::sync
