// Unsent work that came as a file instead of over the net (WorkFile.h): taken as if the phone had sent it, so
// that what it sends itself later is known already.
#include "core/store/FileBlobStore.h"
#include "core/store/SealedFile.h"
#include "sync/office/HubInside.h"
#include "sync/office/ServerKey.h"
#include "sync/protocol/Codec.h"
#include "sync/protocol/WorkFile.h"

namespace leadhand::sync {
namespace {

using workfile::Part;
using workfile::Reader;

/// Reads all of it before anything is taken: it is whole, and of the phone that it names.
Result<v1::WorkHead> headOf(const std::string& path, const ServerKey& key, Roster& roster) {
  LEADHAND_ASSIGN(const auto file, Reader::open(path, key.secretKey));
  v1::WorkHead head;
  bool isSigned = false;
  for (bool first = true;; first = false) {
    LEADHAND_ASSIGN(const auto record, file->next());
    if (!record)
      break;
    if (first != (record->part == Part::head) || isSigned)
      return fail(ErrorCode::workDamaged, path);
    if (first && !head.ParseFromString(record->bytes))
      return fail(ErrorCode::workDamaged, path);
    if (record->part != Part::signature)
      continue;
    const DeviceRow* device = roster.device(head.device());
    if (!device || device->person != idFromWire(head.person()))
      return fail(ErrorCode::workNotOurs, "device " + std::to_string(head.device()),
                  "this office has no such phone; nothing was taken in");
    if (!file->isSigned(record->bytes, device->publicKey))
      return fail(ErrorCode::signatureRefused, "device " + std::to_string(head.device()));
    isSigned = true;
  }
  return isSigned ? Result<v1::WorkHead>(head) : fail(ErrorCode::workDamaged, path);
}

void count(const v1::SyncOk& ok, std::uint64_t after, HandedIn& work) {
  for (const v1::PushResult& result : ok.results()) {
    if (result.seq() <= after)
      continue;
    switch (result.verdict()) {
    case v1::QUARANTINED:
    case v1::DEFERRED:
      ++work.waiting;
      break;
    case v1::DENIED:
    case v1::ORPHAN:
      ++work.refused;
      break;
    default:
      ++work.taken;
    }
  }
}

} // namespace

Result<HandedIn> Hub::takeIn(const std::string& path, FileBlobStore& blobs) {
  m_inside->store.forgetFailedReads();
  LEADHAND_ASSIGN(const ServerKey key, ServerKey::load(m_inside->keys));
  LEADHAND_ASSIGN(const v1::WorkHead head, headOf(path, key, m_inside->roster));
  if (idFromWire(head.tenant()) != m_inside->store.tenant())
    return fail(ErrorCode::workNotOurs, path);
  HandedIn work;
  work.person = idFromWire(head.person());
  work.device = head.device();
  work.at = Instant{head.at()};
  DeviceSession session{work.device, 0, m_inside->actorOf(work.person)};
  session.actor.device = work.device;
  LEADHAND_ASSIGN(const auto file, Reader::open(path, key.secretKey));
  for (;;) {
    LEADHAND_ASSIGN(const auto record, file->next());
    if (!record)
      return work;
    if (record->part == Part::push)
      LEADHAND_TRY(m_inside->takePush(record->bytes, session, work));
    else if (record->part == Part::photo)
      LEADHAND_TRY(takePhoto(record->bytes, session, blobs, work));
  }
}

Status Hub::Inside::takePush(const std::string& packed, const DeviceSession& session, HandedIn& work) {
  v1::Sync push;
  LEADHAND_TRY(unpackMessage(packed, push));
  LEADHAND_ASSIGN(const DeviceRow* device, knownDevice(session.device));
  const std::uint64_t before = device->lastSeq;
  // What the phone last said of itself stands: this is not said by it now.
  push.set_cursor(device->cursor);
  push.set_acked_seq(device->ackedSeq);
  push.set_unsent(device->unsent);
  push.set_no_echo(true);
  for (const v1::Group& group : push.push()) {
    push.set_unsent(push.unsent() + static_cast<std::uint32_t>(group.changes_size()));
    work.known += group.seq() <= before ? 1 : 0;
  }
  v1::SyncOk ok;
  forgetOwn();
  auto early = pushed(push, Author{session.actor, session.device}, ok);
  if (!early || store.readFailed()) {
    undo();
    return early ? Status(fail(ErrorCode::storeFailed, "a query")) : tl::unexpected(early.error());
  }
  count(ok, before, work);
  if (*early)
    return fail(ErrorCode::workNotNext, "device " + std::to_string(session.device));
  return {};
}

Status Hub::takePhoto(const std::string& record, const DeviceSession& session, FileBlobStore& blobs,
                      HandedIn& work) {
  if (record.size() < sealed::hashDigits)
    return fail(ErrorCode::workDamaged, "a photo");
  const std::string hash = record.substr(0, sealed::hashDigits);
  const std::string bytes = record.substr(sealed::hashDigits);
  // Of work that waits for a decision no record names it yet: it comes from the phone, or from this file
  // again.
  if (sealed::hashOf(bytes) != hash || !judgeBytes(bytes) || !mayBringPhoto(session, hash)) {
    ++work.photosLeft;
    return {};
  }
  if (!blobs.has(hash)) {
    LEADHAND_ASSIGN(const std::string kept, blobs.put(bytes));
    (void)kept;
  }
  ++work.photos;
  return photoReceived(session, hash);
}

} // namespace leadhand::sync
