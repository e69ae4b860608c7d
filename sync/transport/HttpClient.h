#pragma once
// Qt stands first: Qt 6.4's moc can't read <chrono> of GCC 12 when that is the first header it meets.
#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include "sync/device/BlobRunner.h"
#include "sync/device/Engine.h"

#include <functional>
#include <memory>

class QNetworkReply;

namespace leadhand::sync {

/// Carries the engine's effects over Qt Network: one request in flight, one poke stream, TLS with the
/// office's own certificate when one is given. Lives in the engine's thread, which must run a Qt event loop.
class HttpClient : public QObject {
  Q_OBJECT
 public:
  struct Options {
    QUrl server;      ///< as officeAddress() gives it
    QString caFile;   ///< PEM file; "" for `caPem`
    QByteArray caPem; ///< PEM; empty, with no file: the system's authorities
    int timeoutMs = 30000;
    int pokeSilenceMs = 65000; ///< three of the server's heartbeats
    /// The id of the company that the device belongs to, its 16 bytes; "" before it belongs to one. With it
    /// an answer of another company's office is notOurServer, and so is a refusal that does not say whose it
    /// is.
    std::string company = {};
  };
  explicit HttpClient(Options options, QObject* parent = nullptr);
  ~HttpClient() override;

  /// `reply` is called once, unless a later `send` or `abort` takes its place.
  using Reply = std::function<void(const event::Replied&)>;
  /// `left` is called where its bytes have all gone out before that.
  void send(const effect::Send& request, Reply reply, std::function<void()> left = {});
  /// The same for a request of a BlobRunner.
  using BlobReply = std::function<void(const BlobAnswer&)>;
  void sendBlob(const effect::Send& request, BlobReply reply);
  /// Opens (or re-opens) the poke stream; `poked` is called with the revision of every hint, `closed` once
  /// when the stream ends by itself.
  void listen(const effect::ListenForPokes& request, std::function<void(std::uint64_t rev)> poked,
              std::function<void()> closed);
  void stopListening();
  void abort();

 private:
  /// Sends; `done` is called with the reply, whatever came of it.
  QNetworkReply* exchange(const effect::Send& request, std::function<void(QNetworkReply&)> done);

  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

} // namespace leadhand::sync
