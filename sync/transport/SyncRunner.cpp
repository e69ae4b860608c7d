#include "sync/transport/SyncRunner.h"

#include <QEventLoop>

namespace leadhand::sync {
namespace {

QByteArray metaBytes(const DeviceStore& store, const char* key) {
  return QByteArray::fromStdString(store.meta(key).value_or(std::string()));
}

} // namespace

SyncRunner::SyncRunner(DeviceStore& store, KeyStore& keys, Options options, QObject* parent)
    : QObject(parent), m_store(store), m_engine(std::make_unique<Engine>(store, keys, options.limits)),
      m_timer(new QTimer(this)), m_listen(options.listen) {
  HttpClient::Options network;
  network.server =
      QUrl(options.server.isEmpty() ? QString::fromUtf8(metaBytes(store, "server")) : options.server);
  network.caPem = options.caPem.isEmpty() ? metaBytes(store, "tls_ca") : options.caPem;
  m_client = new HttpClient(network, this);
  m_timer->setSingleShot(true);
  connect(m_timer, &QTimer::timeout, this, [this] { feed(event::TimerFired{}); });
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
}

void SyncRunner::workWritten() {
  feed(event::WorkWritten{});
}

void SyncRunner::syncNow() {
  feed(event::SyncAsked{});
}

void SyncRunner::networkChanged(bool reachable) {
  feed(event::NetworkChanged{reachable});
}

void SyncRunner::feed(const Event& event) {
  bool moved = false;
  for (const Effect& effect : m_engine->step(event)) {
    moved = moved || std::holds_alternative<effect::StateChanged>(effect);
    carryOut(effect);
  }
  if (!moved)
    return;
  emit stateChanged();
  const bool now = m_engine->settled();
  if (now && !m_wasSettled)
    emit settled();
  m_wasSettled = now;
}

void SyncRunner::carryOut(const Effect& effect) {
  if (const auto* send = std::get_if<effect::Send>(&effect))
    m_client->send(*send, [this](const event::Replied& reply) { feed(reply); });
  else if (const auto* timer = std::get_if<effect::SetTimer>(&effect))
    m_timer->start(std::chrono::milliseconds(timer->afterMs));
  else if (const auto* pokes = std::get_if<effect::ListenForPokes>(&effect); pokes && m_listen)
    m_client->listen(
        *pokes, [this](std::uint64_t rev) { feed(event::Poked{rev}); },
        [this] { feed(event::PokesEnded{}); });
}

Status SyncRunner::runUntilSettled(int timeoutMs) {
  QEventLoop loop;
  QTimer limit;
  bool late = false;
  limit.setSingleShot(true);
  connect(&limit, &QTimer::timeout, &loop, [&] {
    late = true;
    loop.quit();
  });
  const auto over = [this] {
    return m_engine->state() != EngineState::requesting && !m_engine->toldToWait();
  };
  connect(this, &SyncRunner::stateChanged, &loop, [&] {
    if (over())
      loop.quit();
  });
  limit.start(timeoutMs);
  if (m_started)
    syncNow();
  else
    start();
  if (!over())
    loop.exec();
  if (m_engine->settled())
    return {};
  if (const Error* why = m_engine->lastError())
    return tl::unexpected(*why);
  return fail(ErrorCode::noContact, m_store.meta("server").value_or(std::string()),
              late ? "it took too long; your work is kept" : "");
}

} // namespace leadhand::sync
