#include "app/cli/Commands.h"
#include "app/cli/Names.h"
#include "app/cli/NetworkLoop.h"
#include "core/store/BlobLedger.h"
#include "core/work/Office.h"
#include "sync/transport/EnrolDevice.h"
#include "sync/transport/SyncRunner.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <QSysInfo>

namespace leadhand::cli {
namespace {

std::string sentence(std::uint64_t sent, std::uint64_t received, const SyncStatusView& status) {
  std::string out = fmt::format("Sent {}, received {}.", sent, received);
  if (status.needsAttention > 0)
    out += fmt::format(" {} need attention, see outbox.", status.needsAttention);
  if (status.conflicts > 0)
    out += fmt::format(" {} open {}.", status.conflicts, status.conflicts == 1 ? "conflict" : "conflicts");
  return out + (status.waiting == 0 ? " All in the office.\n" : fmt::format(" {} wait.\n", status.waiting));
}

Status bringHere(const Photo& photo, Session& session) {
  BlobLedger ledger(session.store());
  if (session.blobs().has(photo.hash))
    return ledger.used(photo.hash);
  LEADHAND_TRY(ledger.want(photo.hash, photo.size));
  const NetworkLoop loop;
  sync::SyncRunner::Options options;
  options.listen = false;
  options.blobs = &session.blobs();
  sync::SyncRunner runner(session.store(), session.keys(), options);
  const Status fetched = runner.fetchPhotos(syncMostMs);
  // It is here, whatever became of others that move on the same occasion.
  return session.blobs().has(photo.hash) ? Status{} : fetched;
}

} // namespace

Result<Answer> run(const EnrolCommand& typed, Session& session) {
  const NetworkLoop loop;
  sync::EnrolmentOptions options;
  options.server = QString::fromStdString(typed.server);
  options.code = QString::fromStdString(typed.code);
  options.label = QSysInfo::machineHostName();
  options.caFile = QString::fromStdString(typed.caFile);
  LEADHAND_TRY(sync::enrolDevice(session.store(), session.keys(), options));
  const SyncStatusView status = SyncDesk(session.store()).status();
  return Answer{toJson(status), fmt::format("This device is {}'s at {} now. Next: sync.\n",
                                            status.person.name, status.company)};
}

Result<Answer> run(const SyncCommand&, Session& session) {
  const NetworkLoop loop;
  const SyncDesk desk(session.store());
  sync::SyncRunner::Options options;
  options.listen = false; // nobody waits here for what happens later
  options.blobs = &session.blobs();
  sync::SyncRunner runner(session.store(), session.keys(), options);
  LEADHAND_TRY(runner.runUntilSettled(syncMostMs));
  const SyncStatusView status = desk.status();
  const std::uint64_t sent = runner.engine().sent();
  const std::uint64_t received = runner.engine().received();
  Json json;
  json["sent"] = sent;
  json["received"] = received;
  json["waiting"] = status.waiting;
  json["needs_attention"] = status.needsAttention;
  json["conflicts"] = status.conflicts;
  const std::int64_t photosWaiting = BlobLedger(session.store()).waiting();
  json["photos_sent"] = runner.photos()->sent();
  json["photo_bytes_sent"] = runner.photos()->bytesSent();
  json["photos_received"] = runner.photos()->fetched();
  json["photos_waiting"] = photosWaiting;
  json["thumbs_sent"] = runner.photos()->thumbsSent();
  json["thumbs_received"] = runner.photos()->thumbsFetched();
  json["last_contact"] = momentJson(status.lastContact);
  json["cursor"] = status.cursor;
  std::string text = sentence(sent, received, status);
  if (photosWaiting > 0)
    text += fmt::format("{} photos wait.\n", photosWaiting);
  return Answer{json, text};
}

Result<Answer> run(const PhotoGet& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  const auto photo = session.store().read<Photo>(id);
  if (!photo || photo->deleted)
    return fail(ErrorCode::unknownRecord, "photo " + typed.id);
  if (!typed.thumb)
    LEADHAND_TRY(bringHere(*photo, session));
  const std::string& hash = typed.thumb ? photo->thumb : photo->hash;
  LEADHAND_ASSIGN(const std::string bytes, session.blobs().get(hash));
  std::ofstream file(typed.out, std::ios::binary | std::ios::trunc);
  if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())) || !file.flush())
    return fail(ErrorCode::folderReadOnly, typed.out);
  Json json;
  json["id"] = typed.id;
  json["hash"] = hash;
  json["size"] = bytes.size();
  json["out"] = typed.out;
  return Answer{json, fmt::format("{} bytes in {}.\n", bytes.size(), typed.out)};
}

} // namespace leadhand::cli
