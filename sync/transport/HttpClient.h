#pragma once
#include "sync/device/Engine.h"

#include <functional>
#include <memory>
#include <QObject>
#include <QString>
#include <QUrl>

namespace leadhand::sync {

/// Carries the engine's effects over Qt Network: one request in flight, one poke stream, TLS with the
/// office's own certificate when `caFile` names it. Lives in the engine's thread, which must run a Qt event
/// loop.
class HttpClient : public QObject {
  Q_OBJECT
 public:
  struct Options {
    QUrl server;
    QString caFile; ///< PEM; "" for the system's authorities
    int timeoutMs = 30000;
  };
  explicit HttpClient(Options options, QObject* parent = nullptr);
  ~HttpClient() override;

  using Reply = std::function<void(const event::Replied&)>;
  void send(const effect::Send& request, Reply reply);
  /// Opens (or re-opens) the poke stream; `poked` is called at every hint, `closed` when it ends.
  void listen(const effect::ListenForPokes& request, std::function<void()> poked,
              std::function<void()> closed);
  void stopListening();
  void abort();

 private:
  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

} // namespace leadhand::sync
