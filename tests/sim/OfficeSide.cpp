#include "tests/sim/OfficeSide.h"

#include "sync/http/BlobRoutes.h"
#include "sync/office/Backup.h"
#include "sync/protocol/Codec.h"

#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace leadhand::sim {

using namespace sync;

namespace {

std::string bytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::optional<std::string> headerIn(const Headers& headers, std::string_view name) {
  for (const auto& [key, value] : headers)
    if (key == name)
      return value;
  return std::nullopt;
}

std::int64_t numberIn(const Headers& headers, std::string_view name) {
  const std::string text = headerIn(headers, name).value_or("-1");
  std::int64_t number = -1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

} // namespace

OfficeSide::OfficeSide(const Time& time, std::uint64_t seed, OfficeOptions options)
    : clock(time), disk(options.cuts), m_options(options), m_random(seed ^ 0x0FF1CEULL), m_keys(seed + 1) {
  reopen();
}
OfficeSide::~OfficeSide() = default;

void OfficeSide::close() {
  m_hub.reset();
  m_blobs.reset();
  m_store.reset();
}

void OfficeSide::reopen() {
  close();
  disk.calm();
  OfficeStoreOptions options;
  options.folder = m_folder.path();
  options.create = true;
  options.encrypted = m_options.encrypted;
  options.cacheKiB = 2048;
  options.vfs = disk.vfs();
  auto opened = SqliteOfficeStore::open(options, m_keys, m_random);
  if (!opened)
    throw std::runtime_error("office: " + opened.error().sentence());
  m_store = std::move(*opened);
  if (m_options.photos) {
    auto blobs = FileBlobStore::open(m_folder.path() + "/blobs", m_keys, m_random);
    if (!blobs)
      throw std::runtime_error("office: " + blobs.error().sentence());
    m_blobs = std::move(*blobs);
  }
  m_hub = std::make_unique<Hub>(*m_store, m_keys, clock, m_random, HubLimits{.backfillBytes = 2048});
  m_hub->onCommit([this](const CommitNotice& notice) {
    if (onCommit)
      onCommit(notice);
  });
}

void OfficeSide::die(bool power, std::uint64_t chance) {
  const test::DiskImage left =
      power ? disk.imageAfterCut(static_cast<test::Unsynced>(chance % 4), chance) : disk.image();
  close();
  disk.load(left);
  reopen();
}

void OfficeSide::keepCopy() {
  close();
  m_copy = disk.image();
  reopen();
}

/// Of all times that it loses, the last one too.
void OfficeSide::rememberLost() {
  for (const Kind kind : {Kind::labourLine, Kind::materialLine})
    for (const Row& row : m_store->select(kind, "late = 1", {}))
      m_lost.late.insert(row.id);
  for (const Row& row : m_store->select(Kind::opportunity, "", {})) {
    const auto opportunity = fromRow<Opportunity>(row);
    for (const std::string& words : {opportunity.title, opportunity.noticed, opportunity.betterOff})
      m_lost.opportunities.emplace(row.id, words);
  }
}

bool OfficeSide::setBack() {
  if (!m_copy)
    return false;
  rememberLost();
  close();
  disk.load(*m_copy);
  reopen();
  return true;
}

bool OfficeSide::backUp(bool offMachine) {
  const auto made = writeBackup(*m_store, m_keys, clock, m_backups.path() + "/backup", offMachine);
  if (!made)
    return false;
  m_hasBackup = true;
  // What a backup off the machine covers may be forgotten by devices: nobody goes back behind it.
  if (offMachine)
    m_copy.reset();
  return true;
}

Status OfficeSide::restore() {
  rememberLost();
  close();
  const std::string path = m_folder.path() + "/office.db";
  for (const auto& [name, bytes] : disk.image())
    std::ofstream(name, std::ios::binary | std::ios::trunc) << bytes;
  const auto restored = restoreBackup(m_keys, m_random, m_backups.path() + "/backup", m_folder.path());
  if (restored)
    disk.load({{path, bytesOf(path)}});
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
    if (entry.is_regular_file())
      std::filesystem::remove(entry.path(), none);
  m_copy.reset();
  reopen();
  return restored ? Status{} : tl::unexpected<Error>(restored.error());
}

std::string OfficeSide::backupBytes() const {
  return m_hasBackup ? bytesOf(m_backups.path() + "/backup") : std::string();
}

Status OfficeSide::opensBackupOf(const OfficeSide& other) {
  const auto read = checkBackup(m_keys, other.m_backups.path() + "/backup");
  return read ? Status{} : tl::unexpected<Error>(read.error());
}

bool OfficeSide::write(const std::vector<Edit>& edits) {
  return m_hub->write(Id{}, edits).has_value();
}

Result<DeviceSession> OfficeSide::sessionOf(const effect::Send& send) {
  LEADHAND_ASSIGN(const SignedRequest claimed,
                  signedRequestOf(send.method, send.path, send.body,
                                  [&](std::string_view name) { return headerIn(send.headers, name); }));
  return m_hub->authenticate(claimed);
}

v1::SyncReply OfficeSide::handle(const v1::SyncRequest& request, const DeviceSession& session) {
  const bool shares = m_options.together && request.sync().push_size() > 0 &&
                      m_lastPush.sync().push_size() > 0 && m_lastPusher.device != session.device;
  v1::SyncReply reply = shares ? m_hub->handleAll({{&m_lastPush, m_lastPusher}, {&request, session}}).back()
                               : m_hub->handle(request, session);
  // A copy of what was refused for its number rightly makes one more device.
  if (reply.has_ok() && request.sync().push_size() > 0) {
    m_lastPush = request;
    m_lastPusher = session;
  }
  return reply;
}

Answer OfficeSide::answer(Frame& frame) {
  Answer answer;
  v1::SyncReply reply;
  v1::SyncRequest request;
  auto session = sessionOf(frame.send);
  if (session)
    frame.session = *session;
  else if (session.error().code == ErrorCode::clockRefused && frame.session)
    session = *frame.session; // a copy is let past the door on purpose: what lies behind must stand it
  Status whole = session ? unpackMessage(frame.send.body, request) : Status(tl::unexpected(session.error()));
  if (whole) {
    referee.look(*m_store, request, *session, clock.now());
    reply = handle(request, *session);
    answer.ok = reply.has_ok();
    if (!disk.isDead())
      answer.wrong = referee.judge(*m_store, reply);
  } else {
    reply.mutable_refused()->set_code(std::string(whole.error().name()));
    reply.mutable_refused()->set_where(whole.error().where);
  }
  answer.replied.status = whole ? 200 : 401;
  answer.replied.contentType = protobufType;
  answer.replied.serverTimeMs = clock.now().ms;
  answer.replied.body = packReply(reply);
  answer.replied.number = frame.send.number;
  return answer;
}

BlobAnswer OfficeSide::answerBlob(const effect::Send& send) {
  HttpRequest request;
  request.method = send.method;
  request.target = send.path;
  request.body = send.body;
  request.address = "10.0.0.1";
  request.header = [&](std::string_view name) { return headerIn(send.headers, name); };
  BlobRoutes routes(*m_hub, m_blobs.get(), ServerLimits{});
  HttpAnswer told;
  if (const auto early = routes.refuseEarly(request))
    told = *early;
  else if (const auto session = sessionOf(send))
    told = routes.answer(request, *session);
  else {
    told = BlobRoutes::refusal(session.error());
    told.status = 401;
  }
  BlobAnswer answer;
  answer.status = static_cast<int>(told.status);
  answer.refusal = headerIn(told.headers, blobHeader::error).value_or(std::string());
  answer.offset = numberIn(told.headers, blobHeader::offset);
  answer.length = numberIn(told.headers, blobHeader::length);
  answer.complete = headerIn(told.headers, blobHeader::complete) == "?1";
  answer.body = std::move(told.body);
  return answer;
}

} // namespace leadhand::sim
