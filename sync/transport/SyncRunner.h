#pragma once
// Qt stands first, for moc: see HttpClient.h.
#include <QObject>
#include <QTimer>

#include "sync/device/BlobRunner.h"
#include "sync/device/Engine.h"
#include "sync/transport/HttpClient.h"

#include <functional>
#include <memory>
#include <vector>

namespace leadhand::sync {

/// Turns the engine's effects into network and timer, and what these bring into its events. The app runs one
/// in a worker thread, the command line in its only one. Everything of it, the store included, is used by the
/// thread it lives in, which must run a Qt event loop.
class SyncRunner : public QObject {
  Q_OBJECT
 public:
  struct Options {
    QString server;     ///< "" for the one this device is enrolled with
    QByteArray caPem;   ///< empty for the certificate that was kept at enrolment
    bool listen = true; ///< for pokes, once settled
    EngineLimits limits{};
    FileBlobStore* blobs = nullptr;       ///< where photos are kept; null: none are moved
    Connectivity* connectivity = nullptr; ///< null: a network that costs nothing
    BlobRunnerLimits blobLimits{};
  };
  SyncRunner(DeviceStore& store, KeyStore& keys, Options options, QObject* parent = nullptr);
  ~SyncRunner() override;

  void start();       ///< the first step; once
  void workWritten(); ///< the outbox has something new
  void syncNow();     ///< a person asks
  void networkChanged(bool reachable);
  void photosWanted(); ///< the ledger has something new to fetch

  [[nodiscard]] const Engine& engine() const { return *m_engine; }
  [[nodiscard]] const BlobRunner* photos() const { return m_photos.get(); }
  /// Fetches what is wanted, without a sync. Errors: why it could not, noContact when `timeoutMs` passed.
  [[nodiscard]] Status fetchPhotos(int timeoutMs);
  /// Syncs, moves the photos and waits until nothing is due. Errors: why it could not (the engine's last
  /// error), or noContact when `timeoutMs` passed first.
  [[nodiscard]] Status runUntilSettled(int timeoutMs);

 signals:
  void stateChanged();
  /// What a sync brought into the store; for those who show it from another connection.
  void storeChanged(const std::vector<leadhand::StoreChange>& changes);
  /// Nothing to send, nothing to load; sent each time it becomes so.
  void settled();
  /// No photo is moving: all are done, or the office can't be reached for them.
  void photosRested();

 private:
  void feed(const Event& event);
  void carryOut(const Effect& effect);
  void feedPhotos(const BlobEvent& event);
  void carryOut(const BlobEffect& effect);
  [[nodiscard]] bool waitUntil(const std::function<bool()>& over, int timeoutMs);

  DeviceStore& m_store;
  std::unique_ptr<Engine> m_engine;
  HttpClient* m_client = nullptr;
  QTimer* m_timer = nullptr;
  QTimer* m_heldTimer = nullptr; ///< runs while the engine holds an answer that is not stored
  std::unique_ptr<BlobRunner> m_photos;
  Connectivity* m_connectivity = nullptr;
  HttpClient* m_photoClient = nullptr;
  QTimer* m_photoTimer = nullptr;
  std::uint64_t m_photosTold = 0; ///< how many sent photos the last sync has asked receipts for
  int m_listener = 0;
  bool m_started = false;
  bool m_wasSettled = false;
  bool m_listen = true;
};

} // namespace leadhand::sync
