#include "tests/sim/OfficeSide.h"

#include "sync/protocol/Codec.h"

#include <stdexcept>

namespace leadhand::sim {

using namespace sync;

OfficeSide::OfficeSide(const Time& time, std::uint64_t seed)
    : clock(time), m_random(seed ^ 0x0FF1CEULL), m_keys(seed + 1) {
  reopen();
}

void OfficeSide::reopen() {
  m_hub.reset();
  m_store.reset();
  OfficeStoreOptions options;
  options.folder = m_folder.path();
  options.create = true;
  options.encrypted = false;
  options.cacheKiB = 2048;
  auto opened = SqliteOfficeStore::open(options, m_keys, m_random);
  if (!opened)
    throw std::runtime_error(opened.error().sentence());
  m_store = std::move(*opened);
  // Power is not cut here; that is the power-loss sweep's part.
  (void)m_store->database().execute("PRAGMA synchronous = OFF");
  m_hub = std::make_unique<Hub>(*m_store, m_keys, clock, m_random, HubLimits{.backfillBytes = 2048});
  m_hub->onCommit([this](const CommitNotice& notice) {
    if (onCommit)
      onCommit(notice);
  });
}

void OfficeSide::keepCopy() {
  m_hub.reset();
  m_store.reset();
  m_copy = std::make_unique<Folder>();
  m_copy->copyFrom(m_folder);
  reopen();
}

bool OfficeSide::setBack() {
  if (!m_copy)
    return false;
  m_hub.reset();
  m_store.reset();
  m_folder.copyFrom(*m_copy);
  reopen();
  return true;
}

bool OfficeSide::write(const std::vector<Edit>& edits) {
  return m_hub->write(Id{}, edits).has_value();
}

Result<DeviceSession> OfficeSide::sessionOf(Frame& frame) {
  const auto headerOf = [&](std::string_view name) -> std::optional<std::string> {
    for (const auto& [key, value] : frame.send.headers)
      if (key == name)
        return value;
    return std::nullopt;
  };
  LEADHAND_ASSIGN(const SignedRequest claimed,
                  signedRequestOf(frame.send.method, frame.send.path, frame.send.body, headerOf));
  auto session = m_hub->authenticate(claimed);
  if (session)
    frame.session = *session;
  else if (session.error().code == ErrorCode::clockRefused && frame.session)
    return *frame.session; // a copy is let past the door on purpose: what lies behind must stand it
  return session;
}

Answer OfficeSide::answer(Frame& frame) {
  Answer answer;
  v1::SyncReply reply;
  v1::SyncRequest request;
  const auto session = sessionOf(frame);
  Status whole = session ? unpackMessage(frame.send.body, request) : Status(tl::unexpected(session.error()));
  if (whole) {
    reply = m_hub->handle(request, *session);
    answer.ok = reply.has_ok();
  } else {
    reply.mutable_refused()->set_code(std::string(whole.error().name()));
    reply.mutable_refused()->set_where(whole.error().where);
  }
  answer.replied.status = whole ? 200 : 401;
  answer.replied.contentType = protobufType;
  answer.replied.serverTimeMs = clock.now().ms;
  answer.replied.body = packMessage(reply);
  answer.replied.number = frame.send.number;
  return answer;
}

} // namespace leadhand::sim
