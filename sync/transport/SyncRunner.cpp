#include "sync/transport/SyncRunner.h"

#include <QEventLoop>
#include <utility>

namespace leadhand::sync {
namespace {

QByteArray metaBytes(const DeviceStore& store, const char* key) {
  return QByteArray::fromStdString(store.meta(key).value_or(std::string()));
}

/// A request leaves in far less than this, or on a network so slow that nothing is won by waiting for it.
constexpr int mostHeldMs = 20;

} // namespace

SyncRunner::SyncRunner(DeviceStore& store, KeyStore& keys, Options options, QObject* parent)
    : QObject(parent), m_store(store),
      m_engine(std::make_unique<Engine>(store, keys, options.limits, options.connectivity)),
      m_timer(new QTimer(this)), m_connectivity(options.connectivity), m_listen(options.listen) {
  HttpClient::Options network;
  network.server =
      QUrl(options.server.isEmpty() ? QString::fromUtf8(metaBytes(store, "server")) : options.server);
  network.caPem = options.caPem.isEmpty() ? metaBytes(store, "tls_ca") : options.caPem;
  if (const auto company = Id::fromText(store.meta("tenant").value_or(std::string())))
    network.company = company->raw();
  m_client = new HttpClient(network, this);
  m_timer->setSingleShot(true);
  m_heldTimer = new QTimer(this);
  m_heldTimer->setSingleShot(true);
  connect(m_heldTimer, &QTimer::timeout, this, [this] { feed(event::StoreAnswer{}); });
  connect(m_timer, &QTimer::timeout, this, [this] { feed(event::TimerFired{}); });
  if (options.blobs) {
    m_photos = std::make_unique<BlobRunner>(store, *options.blobs, keys, options.blobLimits);
    m_photoClient = new HttpClient(network, this);
    m_photoTimer = new QTimer(this);
    m_photoTimer->setSingleShot(true);
    connect(m_photoTimer, &QTimer::timeout, this, [this] { feedPhotos(blobEvent::TimerFired{}); });
  }
  m_listener = store.listen([this](const std::vector<StoreChange>& changes) { emit storeChanged(changes); });
}

SyncRunner::~SyncRunner() {
  m_store.stopListening(m_listener);
}

void SyncRunner::start() {
  if (m_started)
    return;
  m_started = true;
  feed(event::Started{});
  // Whoever starts a program by hand wants to know now, however long the process before it had to wait.
  if (m_engine->state() == EngineState::waitingToRetry)
    feed(event::SyncAsked{});
}

void SyncRunner::workWritten() {
  feed(event::WorkWritten{});
}

void SyncRunner::syncNow() {
  feed(event::SyncAsked{});
}

void SyncRunner::networkChanged(bool reachable) {
  feed(event::NetworkChanged{reachable});
  photosWanted();
}

void SyncRunner::photosWanted() {
  if (m_photos)
    feedPhotos(blobEvent::Due{m_connectivity ? m_connectivity->reach() : Reach::free});
}

void SyncRunner::feedPhotos(const BlobEvent& event) {
  for (const BlobEffect& effect : m_photos->step(event))
    carryOut(effect);
}

void SyncRunner::carryOut(const BlobEffect& effect) {
  if (const auto* send = std::get_if<effect::Send>(&effect)) {
    m_photoClient->sendBlob(*send,
                            [this](const BlobAnswer& answer) { feedPhotos(blobEvent::Answered{answer}); });
  } else if (const auto* timer = std::get_if<effect::SetTimer>(&effect)) {
    m_photoTimer->start(std::chrono::milliseconds(timer->afterMs));
    emit photosRested();
  } else if (std::holds_alternative<blobEffect::Came>(effect)) {
    emit storeChanged({StoreChange{Kind::photo, {}}});
  } else {
    // The receipts of what was sent come by the feed.
    const std::uint64_t sent = m_photos->sent() + m_photos->thumbsSent();
    if (std::exchange(m_photosTold, sent) != sent)
      workWritten();
    emit photosRested();
  }
}

void SyncRunner::feed(const Event& event) {
  bool moved = false;
  m_heldTimer->stop(); // any event has it stored
  for (const Effect& effect : m_engine->step(event)) {
    moved = moved || std::holds_alternative<effect::StateChanged>(effect);
    carryOut(effect);
  }
  if (!moved)
    return;
  const bool now = m_engine->settled();
  const bool before = std::exchange(m_wasSettled, now);
  const bool justNow = now && !before;
  if (justNow)
    photosWanted(); // rows first; begun before anybody is told, so that who waits for all waits for these
  emit stateChanged();
  if (justNow)
    emit settled();
}

void SyncRunner::carryOut(const Effect& effect) {
  if (const auto* send = std::get_if<effect::Send>(&effect))
    m_client->send(
        *send, [this](const event::Replied& reply) { feed(reply); },
        [this] {
          if (m_heldTimer->isActive())
            feed(event::StoreAnswer{});
        });
  else if (const auto* timer = std::get_if<effect::SetTimer>(&effect))
    m_timer->start(std::chrono::milliseconds(timer->afterMs));
  else if (std::holds_alternative<effect::AnswerHeld>(effect))
    m_heldTimer->start(mostHeldMs);
  else if (const auto* pokes = std::get_if<effect::ListenForPokes>(&effect); pokes && m_listen)
    m_client->listen(
        *pokes, [this](std::uint64_t rev) { feed(event::Poked{rev}); },
        [this] { feed(event::PokesEnded{}); });
}

bool SyncRunner::waitUntil(const std::function<bool()>& over, int timeoutMs) {
  QEventLoop loop;
  QTimer limit;
  limit.setSingleShot(true);
  connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
  const auto look = [&] {
    if (over())
      loop.quit();
  };
  connect(this, &SyncRunner::stateChanged, &loop, look);
  connect(this, &SyncRunner::photosRested, &loop, look);
  limit.start(timeoutMs);
  if (!over())
    loop.exec();
  return over();
}

Status SyncRunner::runUntilSettled(int timeoutMs) {
  if (m_started)
    syncNow();
  else
    start();
  const bool inTime = waitUntil(
      [this] {
        const bool rows = m_engine->state() != EngineState::requesting && !m_engine->toldToWait();
        return rows && !(m_photos && m_photos->busy());
      },
      timeoutMs);
  if (m_engine->settled())
    return {};
  if (const Error* why = m_engine->lastError())
    return tl::unexpected(*why);
  return fail(ErrorCode::noContact, m_store.meta("server").value_or(std::string()),
              inTime ? "" : "it took too long; your work is kept");
}

Status SyncRunner::fetchPhotos(int timeoutMs) {
  if (!m_photos)
    return fail(ErrorCode::internal, "photos");
  photosWanted();
  const bool inTime = waitUntil([this] { return !m_photos->busy(); }, timeoutMs);
  if (const Error* why = m_photos->lastError())
    return tl::unexpected(*why);
  return inTime ? Status{} : fail(ErrorCode::noContact, m_store.meta("server").value_or(std::string()));
}

} // namespace leadhand::sync
